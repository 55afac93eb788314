import { expect, it } from "vitest";
import { causes } from "../../src/metrics/causes.ts";
import { who } from "../support/attributed.ts";

it("names each cause by its part and failure, a fault by its name", () => {
  expect(causes.parts(who).slice(0, 2)).toEqual(["unknown", "A/crash"]);
  expect(causes.parts(who).slice(-4)).toEqual([
    "fire",
    "works",
    "service/common cause",
    "service/switch-over",
  ]);
});

it("tells outages begun, their length, and time waited for, each in its column", () => {
  const run = { phases: [], started: [1], startedTime: [2], prolonged: [3], held: [4] };
  expect(causes.values(run, who)).toEqual([[1], [2], [4]]);
  expect(causes.columns).toHaveLength(3);
});
