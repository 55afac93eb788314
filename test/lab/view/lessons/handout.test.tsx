import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import type { Lesson } from "../../../../src/lab/lesson.ts";
import { lessonLibrary } from "../../../../src/lab/model/lessons/library.ts";
import { shownTree } from "../../../../src/lab/view/hast.ts";
import { Handout, type Sheet } from "../../../../src/lab/view/lessons/handout.tsx";
import { pageIn } from "../../support/lesson-on-page.ts";

const sheetOf = (lesson: Lesson, sheet: Sheet): string =>
  render(<Handout lesson={lesson} sheet={sheet} onPrinted={() => {}} />);
const html = (tree: Lesson["answers"]): string => render(<div>{shownTree(tree)}</div>).slice(5, -6);
const ids = lessonLibrary().map(({ id }) => id);

it.each(ids)("the class's sheet of %s has every step and no answer", (id) => {
  const lesson = pageIn(id).lesson!;
  const text = sheetOf(lesson, "class");
  expect(text.match(/<section>/g)).toHaveLength(lesson.steps.length);
  const secrets = [lesson.teacher, lesson.answers, ...lesson.steps.flatMap(laterOf)].map(html);
  expect(secrets.every((secret) => secret.length > 20)).toBe(true);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).not.toContain(lesson.idea);
});

const laterOf = (step: Lesson["steps"][number]) => {
  if (step.kind === "measure") return [step.insight];
  return step.kind === "question" ? [step.answer] : [];
};

it("the teacher's sheet has the note and the answers", () => {
  const lesson = pageIn("one-server").lesson!;
  const text = sheetOf(lesson, "teacher");
  expect(text).toContain(html(lesson.teacher));
  expect(text).toContain(html(lesson.answers));
});

it("has room for what is predicted, measured and chosen", () => {
  const text = sheetOf(pageIn("one-server").lesson!, "class");
  expect(text).toContain("____________ %");
  expect(text.match(/<ul class="boxes">(?:<li>[^<]*<\/li>){3}/)).not.toBeNull();
  for (const design of ["as-built", "faster-repair", "better-server"])
    expect(text).toContain(`years with at least one outage, ${design}: ____________`);
  expect(text).not.toContain("style=");
});

it("says in which language it is", () => {
  expect(sheetOf(pageIn("one-server", { language: "de" }).lesson!, "class")).toContain('lang="de"');
});
