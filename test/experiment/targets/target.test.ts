import { expect, it } from "vitest";
import { sampleOf } from "../../../src/experiment/sample.ts";
import { mean } from "../../../src/experiment/targets/mean.ts";
import { defineTarget } from "../../../src/experiment/targets/target.ts";

it("a target is declared with its parameters, and keeps what it says", () => {
  const other = defineTarget({ ...(mean as never as Parameters<typeof defineTarget>[0]), kind: "other" });
  expect([other.kind, other.describe({}, "s"), other.unit("s")]).toEqual(["other", "mean", "s"]);
  expect(other.events(sampleOf([0, 1, 2], null), {})).toBe(2);
});
