import { expect, it } from "vitest";
import { importance } from "../../src/metrics/importance.ts";
import { who } from "../support/attributed.ts";

it("sums the causes of a part", () => {
  const causes = [
    who.causes[0]!,
    { part: "chat", failure: "crash", kind: "failure" },
    { part: "chat", failure: "disk", kind: "failure" },
    { part: "store", failure: "crash", kind: "failure" },
  ] as const;
  const run = {
    phases: [],
    started: [0, 1, 2, 4],
    startedTime: [],
    prolonged: [0, 5, 6],
    held: [0, 10, 20, 40],
  };
  const few = { ...who, causes };
  expect(importance.parts(few)).toEqual(["unknown", "chat", "store"]);
  expect(importance.values(run, few)).toEqual([
    [0, 3, 4],
    [0, 5, 6],
    [0, 30, 40],
  ]);
});
