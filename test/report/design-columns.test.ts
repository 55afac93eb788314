import { expect, it } from "vitest";
import { designColumns } from "../../src/report/design-columns.ts";
import { comparedHere, smallExperiment } from "../support/study.ts";

const columnsOf = async (changes: object) => {
  const { alternatives } = await comparedHere(smallExperiment({ runs: 2, ...changes }));
  const columns = designColumns(alternatives, (_, title) => `${title} †`);
  return alternatives.map((one) => columns.map(({ title, of }) => `${title}: ${of(one)}`));
};

it("without factors an alternative is its title", async () => {
  expect((await columnsOf({ designs: ["as-built", "two-paths"] })).flat()).toEqual([
    "design: as built †",
    "design: two paths †",
  ]);
});

it("with factors it is a number, its design, and a column for each factor", async () => {
  const factors = {
    "services.chat.crash.repair.mean": ["1 h", "3 h"],
    "faults.cut.lasts.mean": ["1 h", "2 h"],
  };
  const rows = await columnsOf({ designs: ["as-built"], factors });
  expect(rows).toHaveLength(4);
  expect(rows[2]).toEqual(["#: 3", "design: as built †", "repair.mean: 3 h", "lasts.mean: 1 h"]);
});
