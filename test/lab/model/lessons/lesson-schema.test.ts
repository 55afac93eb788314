import { expect, it } from "vitest";
import { lessonSchema } from "../../../../src/lab/model/lessons/lesson-schema.ts";

const head = {
  version: 1,
  title: "A",
  asks: "A?",
  idea: "B",
  minutes: 5,
  model: "a.yaml",
  horizon: "2 h",
  steps: [{ kind: "read", title: "C" }],
};

it("reads lengths as models do, and fills in what is left out", () => {
  expect(lessonSchema.parse(head)).toMatchObject({
    horizon: 7200,
    design: "as-built",
    seed: "1",
    replication: 0,
    threshold: 0.5,
    controls: [],
    deeds: [],
  });
});

it.each([
  { steps: [] },
  { deeds: ["explode"] },
  { steps: [{ kind: "sing", title: "C" }] },
  { horizon: "soon" },
  { extra: 1 },
])("refuses %j", (part) => {
  expect(lessonSchema.safeParse({ ...head, ...part }).success).toBe(false);
});
