import { expect, it } from "vitest";
import type { ExactBeside } from "../../../src/experiment/exact-beside.ts";
import { exactPicture } from "../../../src/report/pictures/exact.ts";

const beside = (exact: number, alternative = "as-built"): ExactBeside => ({
  ...{ alternative, what: "downtime", x: null, exact },
  simulated: { estimate: 3600, lower: 3000, upper: 4200, level: 0.95, n: 80 },
});
const said = { titles: new Map([["as-built", "as built"]]), level: 0.95 };

it("exact numbers stand beside simulated ones, with whether they agree", () => {
  const { table } = exactPicture([beside(3700), beside(9000)], said)!;
  expect(table.rows.map((row) => [row[0], row[2], row[4]])).toEqual([
    ["as built", "1.03 h", "yes"],
    ["as built", "2.5 h", "no"],
  ]);
});

it("without anything exact there is no picture", () => {
  expect(exactPicture([], said)).toBeNull();
  expect(exactPicture([{ ...beside(5), simulated: { refused: "too few" } }], said)).toBeNull();
});
