import type { RootContent } from "mdast";
import { check } from "../../../model/reading/check.ts";
import { type Document, issueAt, readDocument, refuse } from "../../../model/reading/document.ts";
import { ModelError } from "../../../model/reading/model-error.ts";
import { type LessonHead, lessonSchema } from "./lesson-schema.ts";
import { blocksOf, textOf } from "./rich.ts";

/** A section of a lesson's text: what is shown at once, and what only later. */
export interface LessonSection {
  readonly text: readonly RootContent[];
  readonly later: readonly RootContent[];
}

/** A lesson as it was written, checked. */
export interface LessonText {
  readonly head: LessonHead;
  /** By the titles of steps. */
  readonly sections: ReadonlyMap<string, LessonSection>;
  readonly teacher: LessonSection;
  readonly answers: LessonSection;
}

const NOTHING: LessonSection = { text: [], later: [] };

/** The head between two lines of dashes, at the lines where it stands, and what follows it. */
const split = (file: string, text: string): { readonly head: string; readonly body: string } => {
  const found = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (found !== null) return { head: `#\n${found[1]}`, body: text.slice(found[0].length) };
  const message = "a lesson begins with a line of three dashes, its head in YAML, and another such line";
  throw new ModelError([{ file, line: 1, column: 1, path: "", found: text.slice(0, 40), message }]);
};

/** The longest text, in letters: three times what a lesson has. */
const MOST_LETTERS = 20_000;
/** A line that begins with more marks of lists and quotes, or spaces, than this is not read: depth takes forever. */
const TOO_DEEP = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])){17}/;

/** Stops at what would take too long to read. */
const checkBounds = (file: string, text: string): void => {
  const at = (line: number, found: string, message: string) =>
    refuse([{ file, line, column: 1, path: "", found, message }]);
  if (text.length > MOST_LETTERS)
    at(1, `${text.length} letters`, `a lesson has at most ${MOST_LETTERS} letters`);
  const lines = text.split("\n");
  const line = lines.findIndex((one) => TOO_DEEP.test(one));
  if (line >= 0)
    at(line + 1, lines[line]!.slice(0, 40), "lists and quotes are nested deeper than anybody reads");
};

const isHeading = (block: RootContent, depth: number): boolean =>
  block.type === "heading" && block.depth === depth;

/** Blocks cut at headings of a depth: by their titles, in order. */
const cut = (
  blocks: readonly RootContent[],
  depth: number,
): (readonly [title: string, blocks: RootContent[]])[] => {
  const parts: (readonly [string, RootContent[]])[] = [];
  for (const block of blocks) {
    if (isHeading(block, depth)) parts.push([textOf(block).trim(), []]);
    else parts.at(-1)?.[1].push(block);
  }
  return parts;
};

/** What comes after the first heading of the third rank is shown later: an insight, an answer. */
const sectionOf = (blocks: readonly RootContent[]): LessonSection => {
  const place = blocks.findIndex((block) => isHeading(block, 3));
  return place < 0
    ? { text: blocks, later: [] }
    : { text: blocks.slice(0, place), later: blocks.slice(place + 1) };
};

/** What does not fit together in a head and its text. */
const checkWhole = (document: Document, head: LessonHead, titles: readonly string[]): void => {
  const issues = head.steps.flatMap((step, index) => {
    const at = (key: string, message: string) => issueAt(document, ["steps", index, key], { message });
    const isAsked = step.kind === "predict" || step.kind === "question";
    return [
      ...(titles.includes(step.title)
        ? []
        : [at("title", "the text has no section of this title (## and the title)")]),
      ...(head.steps.findIndex(({ title }) => title === step.title) === index
        ? []
        : [at("title", "two steps have this title")]),
      ...(isAsked && step.choice !== undefined && step.number !== undefined
        ? [at("number", "a step asks for a choice or a number, not both")]
        : []),
      ...(isAsked &&
      step.right !== undefined &&
      step.choice?.every(({ value }) => value !== step.right) !== false
        ? [at("right", "this is none of the options")]
        : []),
      ...(step.kind === "measure" &&
      step.against !== undefined &&
      !head.steps.slice(0, index).some(({ kind, title }) => kind === "predict" && title === step.against)
        ? [at("against", "no earlier step predicts under this title")]
        : []),
    ];
  });
  refuse(issues);
};

/**
 * A lesson from its text: a head in YAML between lines of dashes, then Markdown with a section for each step, one for teachers,
 * and one with all answers.
 *
 * @throws ModelError with every mistake of the head, each with its line.
 */
export const lessonFrom = (file: string, text: string): LessonText => {
  checkBounds(file, text);
  const { head: yaml, body } = split(file, text);
  const document = readDocument(file, new TextEncoder().encode(yaml));
  const head = check(document, lessonSchema);
  const parts = cut(blocksOf(body), 2);
  checkWhole(
    document,
    head,
    parts.map(([title]) => title),
  );
  const titles = new Set(head.steps.map(({ title }) => title));
  const [teacher, answers] = parts
    .filter(([title]) => !titles.has(title))
    .map(([, blocks]) => sectionOf(blocks));
  return {
    head,
    sections: new Map(parts.map(([title, blocks]) => [title, sectionOf(blocks)])),
    teacher: teacher ?? NOTHING,
    answers: answers ?? NOTHING,
  };
};
