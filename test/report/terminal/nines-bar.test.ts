import { expect, it } from "vitest";
import { ninesBar, ninesMarks } from "../../../src/report/terminal/nines-bar.ts";

const scale = { steps: 3, step: 8 };

it("each step to the left is ten times rarer, and all is the whole width", () => {
  const solid = [1, 0.1, 0.01].map((one) => ninesBar({ estimate: one, upper: one }, scale).length);
  expect(solid).toEqual([24, 16, 8]);
  expect(ninesBar({ estimate: 0, upper: 0.1 }, scale)).toBe("░".repeat(16));
  expect(ninesBar({ estimate: 1e-9, upper: 1e-8 }, scale)).toBe("▏");
});

it("marks end where the bars of their chances do; those without room are left out", () => {
  expect(ninesMarks(scale)).toBe("     1 %    10 %   100 %");
  expect(ninesMarks({ steps: 3, step: 4 })).toBe(" 1 %   100 %");
});
