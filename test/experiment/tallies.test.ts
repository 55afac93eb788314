import { expect, it } from "vitest";
import { Tallies } from "../../src/experiment/tallies.ts";
import { causes } from "../../src/metrics/causes.ts";
import { who } from "../support/attributed.ts";

it("keeps the numbers of all runs, the zeros too", () => {
  const tallies = new Tallies(causes, who);
  const zeros = who.causes.map(() => 0);
  const none = { phases: [], started: zeros, startedTime: zeros, prolonged: [], held: zeros };
  tallies.add(none);
  tallies.add({ ...none, started: zeros.with(2, 3), held: zeros.with(1, 0.5) });
  tallies.add(none);
  tallies.add({ ...none, started: zeros.with(2, 1) });
  expect(tallies.values(0, 2)).toEqual([0, 3, 0, 1]);
  expect(tallies.values(2, 1)).toEqual([0, 0.5, 0, 0]);
  expect([tallies.sum(0, 2), tallies.sum(1, 2), tallies.kind]).toEqual([4, 0, "causes"]);
  expect(tallies.parts).toEqual(causes.parts(who));
});
