import { expect, it } from "vitest";
import type { Lesson, LessonPrompt, LessonStep } from "../../../../src/lab/lesson.ts";
import { predictedAt } from "../../../../src/lab/view/lessons/predicted.ts";

const text = { type: "element", tagName: "div", properties: {}, children: [] } as const;
const predict = (prompt: LessonPrompt): LessonStep => ({
  kind: "predict",
  title: "?",
  text: { ...text, children: [] },
  prompt,
});
const lesson = {
  steps: [
    predict({ kind: "number", unit: "h", least: 0, most: 9 }),
    predict({ kind: "choice", options: [{ value: "half", words: "Half of it" }], right: null }),
    { kind: "read", title: "", text: { ...text, children: [] } },
  ],
} as unknown as Lesson;
const at = (answers: Readonly<Record<string, string>>) => ({
  id: "x",
  text: null,
  language: "en",
  step: 2,
  answers,
});

it("a number is told with its unit, and held against what is measured in seconds", () => {
  expect(predictedAt(0, lesson, at({ 0: "2" }))).toEqual({ words: "2 h", value: 7200 });
});

it("a choice is told in its words, and stands on no line", () => {
  expect(predictedAt(1, lesson, at({ 1: "half" }))).toEqual({ words: "Half of it", value: null });
});

it("nothing was predicted where nothing was asked or answered", () => {
  expect(predictedAt(0, lesson, at({}))).toBeNull();
  expect(predictedAt(2, lesson, at({ 2: "done" }))).toBeNull();
  expect(predictedAt(-1, lesson, at({}))).toBeNull();
});
