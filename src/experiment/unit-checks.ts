import { type Document, issueAt } from "../model/reading/document.ts";
import type { Issue } from "../model/reading/model-error.ts";
import type { Tree } from "../model/reading/node.ts";
import { quantityOf } from "./quantities.ts";
import type { Study } from "./study.ts";
import { unitOfTarget } from "./targets/family.ts";

/** Where amounts stand that are in the unit of the answer, or of what is asked about. */
const OF_ANSWER = [
  ["stop", "width"],
  ["stop", "indifference"],
  ["stop", "below"],
  ["stop", "above"],
];
const OF_COLUMN = [["question", "target", "value"]];

const at = (tree: Tree | undefined, [step, ...others]: readonly string[]): Tree | undefined => {
  if (step === undefined) return tree;
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return undefined;
  return at((tree as Readonly<Record<string, Tree>>)[step], others);
};

/** Texts of several parts, as `1 h 30 min`, are durations. */
const isTime = (written: Tree): boolean =>
  typeof written === "string" && !["", "k", "M", "bn", "%"].includes(quantityOf(written)?.unit ?? "min");

const isZero = (written: Tree): boolean => Number(written) === 0;

const issueOf = (written: Tree, unit: string, column: string): string | undefined => {
  if (unit === "s" && !isTime(written) && !isZero(written))
    return `${column} is a time: a duration is needed, such as 30 s`;
  if (unit !== "s" && isTime(written))
    return unit === "chance"
      ? "a chance is asked for: a share is needed, such as 0.01"
      : `${column} is no time: a number is needed`;
  return undefined;
};

/** Amounts that are written as a time where none is asked about, or as a plain number where one is. */
export const unitIssues = (
  document: Document,
  { question, columns, questionColumn }: Pick<Study, "question" | "columns" | "questionColumn">,
): Issue[] => {
  const { unit, name } = columns[questionColumn]!;
  const answer = unitOfTarget(question.target, unit);
  return [
    ...OF_ANSWER.map((path) => [path, answer] as const),
    ...OF_COLUMN.map((path) => [path, unit] as const),
  ].flatMap(([path, wanted]) => {
    const written = at(document.tree, path);
    const message = written === undefined ? undefined : issueOf(written, wanted, name);
    return message === undefined ? [] : [issueAt(document, path, { message })];
  });
};
