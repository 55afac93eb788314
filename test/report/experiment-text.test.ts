import { expect, it } from "vitest";
import { experimentText } from "../../src/report/experiment-text.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

it("fits the screen, under its title", () => {
  const experiment = smallExperiment({ about: "What a cut does to each of the designs. ".repeat(5) });
  const loaded = { experiment, model: smallModel, source: null };
  const text = experimentText(loaded, { columns: 60, strong: (words) => words.toUpperCase() });
  const lines = text.split("\n");
  expect(lines[0]).toBe("SMALL");
  expect(text).toContain("WHAT IS ASKED\n  each run: the fault cut strikes");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});
