import { expect, it } from "vitest";
import {
  comparedAnswer,
  comparedSubject,
  comparedSureness,
  isReplay,
} from "../../src/report/compare-lead.ts";
import { replayed, yearsCompared } from "./reported.ts";

it("the answer begins with the first design and its uncertainty, then what is better", async () => {
  const [first, second] = comparedAnswer(await replayed());
  expect(first).toMatch(/^As built: once cut strikes, .* \(\d/);
  expect(second).toMatch(/two paths/);
  const [years, best] = comparedAnswer(await yearsCompared());
  expect(years).toMatch(/^As built: the mean downtime of a run is /);
  expect(best).toMatch(/best/i);
});

it("what was studied, and what the brackets are, is told in a line each", async () => {
  const replay = await replayed();
  expect(comparedSubject(replay)).toBe("3 designs of small, 60 replays of cut of each on the same luck");
  expect(comparedSubject(await yearsCompared())).toContain("40 random runs of");
  expect(comparedSureness(replay)).toContain("given that the fault strikes");
  expect([isReplay(replay), isReplay(await yearsCompared())]).toEqual([true, false]);
});
