import { expect, it } from "vitest";
import { lessonOf, lessonOpening } from "../../../../src/lab/model/lessons/asks.ts";
import { oneServer } from "../../../support/lab-state.ts";
import { sampleLesson } from "../../support/lesson-sample.ts";

it("begins with the model, the luck and the length that the lesson says", () => {
  const state = lessonOpening({ id: "retry-storm", language: "en" });
  expect(state.asked).toMatchObject({ replay: "cut", horizon: 4 * 3600, threshold: 0.99 });
  expect(state.lesson).toEqual({ id: "retry-storm", text: null, language: "en", step: 0, answers: {} });
  expect(state.variants[0].text).toContain("Phones that come back together");
});

it("shows a lesson that was brought along, with a model of the library or its own", () => {
  const library = lessonOpening({ file: "mine.md", text: sampleLesson, beside: {} });
  expect(library.variants[0].text).toContain("title: One server");
  const beside = { "../../models/lessons/one-server.yaml": oneServer };
  const own = lessonOpening({ file: "mine.md", text: sampleLesson, beside });
  expect(own.variants[0].text).toBe(oneServer);
  const lesson = lessonOf(own);
  expect(lesson.steps.map(({ kind }) => kind)).toEqual(["read", "predict", "question"]);
  expect([lesson.id, lesson.title]).toEqual([null, "A lesson"]);
  // What is measured is what is watched, though the library has another model under this path.
  expect(lesson.model).toBeNull();
  expect(
    lessonOpening({ file: "mine.md", text: sampleLesson, beside: { "one-server.yaml": oneServer } })
      .variants[0].text,
  ).toBe(oneServer);
});

it("says in a sentence what is not there", () => {
  expect(() => lessonOpening({ id: "no-such", language: "en" })).toThrow("no such lesson");
  const elsewhere = sampleLesson.replace("lessons/one-server", "elsewhere");
  expect(() => lessonOpening({ file: "mine.md", text: elsewhere, beside: {} })).toThrow(/open it together/);
});
