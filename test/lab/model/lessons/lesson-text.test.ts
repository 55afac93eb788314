import { expect, it } from "vitest";
import { lessonFrom } from "../../../../src/lab/model/lessons/lesson-text.ts";
import { textOf } from "../../../../src/lab/model/lessons/rich.ts";
import { ModelError } from "../../../../src/model/reading/model-error.ts";
import { sampleLesson } from "../../support/lesson-sample.ts";

const issuesOf = (text: string) => {
  try {
    lessonFrom("mine.md", text);
    return [];
  } catch (error) {
    if (error instanceof ModelError) return error.issues;
    throw error;
  }
};

it("gives each step its section, and keeps what comes later apart", () => {
  const { sections, teacher, answers } = lessonFrom("mine.md", sampleLesson);
  const told = (title: string) => sections.get(title)?.text.map(textOf);
  expect([told("First"), told("Last")]).toEqual([["Text one."], ["Text three."]]);
  expect(sections.get("Last")?.later.map(textOf)).toEqual(["It is A."]);
  expect([teacher.text.map(textOf), answers.text.map(textOf)]).toEqual([["A note."], ["All of them."]]);
});

it("takes lines that end as on Windows", () => {
  expect(lessonFrom("mine.md", sampleLesson.replaceAll("\n", "\r\n")).head.title).toBe("A lesson");
});

it("tells mistakes of the head with their lines", () => {
  const issues = issuesOf(sampleLesson.replace("minutes: 5", "minuts: 5"));
  const misspelt = issues.find(({ suggestion }) => suggestion === "minutes");
  expect(misspelt).toMatchObject({ file: "mine.md", line: 6 });
});

it.each([
  ["## Then", "## Later", /no section of this title/],
  ["title: Then", "title: First", /two steps have this title/],
  ["right: a", "right: c", /none of the options/],
  ["number: {", "choice: [{ value: a, words: A }, { value: b, words: B }], number: {", /not both/],
])("refuses %s turned into %s", (from, to, message) => {
  expect(
    issuesOf(sampleLesson.replace(from, to))
      .map((issue) => issue.message)
      .join(),
  ).toMatch(message);
});

it("refuses a text without a head in a sentence", () => {
  expect(issuesOf("# Hello")[0]?.message).toMatch(/three dashes/);
});

/** The line after the sample. */
const after = sampleLesson.split("\n").length;

it.each([
  [
    "a text that is too long",
    `${sampleLesson}${"word ".repeat(10_000)}`,
    { line: 1, message: /at most 20000 letters/ },
  ],
  [
    "lists in lists in lists …",
    `${sampleLesson}${"- ".repeat(2000)}a`,
    { line: after, message: /nested deeper/ },
  ],
  [
    "quotes in quotes in quotes …",
    `${sampleLesson}${"> ".repeat(2000)}a`,
    { line: after, message: /nested deeper/ },
  ],
])("refuses %s at once, with its line", (_, text, { line, message }) => {
  const [issue] = issuesOf(text);
  expect([issue?.line, issue?.message]).toEqual([line, expect.stringMatching(message)]);
});
