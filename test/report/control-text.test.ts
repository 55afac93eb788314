import { expect, it } from "vitest";
import type { Controlled } from "../../src/experiment/controlled.ts";
import {
  controlledDifferenceText,
  controlledText,
  controlNotes,
  gainText,
} from "../../src/report/control-text.ts";

const answer = {
  ...{ estimate: 6660, lower: 6480, upper: 6840, level: 0.95, n: 900, constant: false },
  ...{ factor: 3.14, worstGap: 0.2, twins: [] },
} as unknown as Controlled;

it("a mean with its twin is told with what the twin is worth", () => {
  expect(controlledText(answer)).toBe("1.85 (1.80–1.90) h; as if from 3.1 times the runs");
  expect(controlledDifferenceText(answer)).toBe("+1.85 (+1.80 to +1.90) h; as if from 3.1 times the runs");
  expect(controlledDifferenceText({ ...answer, estimate: 0, lower: 0, upper: 0 })).toBe("identical");
  expect(controlledText({ refused: "no" })).toBe("–");
});

it("its worth is never made more of than it is", () => {
  const gains = [0.98, 1.2, 42, 1e6, null].map((factor) => gainText({ factor }));
  expect(gains).toEqual([
    "no more precise",
    "as if from 1.2 times the runs",
    "as if from 42 times the runs",
    "as if from over 1000 times the runs",
    "nothing is left to chance",
  ]);
});

it("notes say what it is, and why some have none", () => {
  expect(controlNotes([{ title: "a", controlled: null }])).toEqual([]);
  const refused = { refused: "with phones the service is more" };
  const [what, why, ...others] = controlNotes([
    { title: "a", controlled: answer },
    { title: "b", controlled: refused },
    { title: "c", controlled: refused },
  ]);
  expect(what).toContain("whose mean is known exactly");
  expect(why).toBe("Not with twin, b; c: with phones the service is more.");
  expect(others).toEqual([]);
});
