import { type Reading, readAmount, readDuration } from "../base/quantity.ts";
import { type CsvCell, csvColumn } from "./csv-column.ts";
import { type Document, documentOf, issueAt } from "./reading/document.ts";
import { type Issue, ModelError } from "./reading/model-error.ts";
import { childOf, entriesOf, type Node, replaced } from "./reading/node.ts";
import type { Path } from "./reading/path.ts";
import { LIMITS } from "./reading/yaml-source.ts";

/** Reads a file that stands in the model's folder or below it; a ModelError says why it cannot. */
export type ReadBeside = (relative: string) => Uint8Array;

/** Fills in lists of observed lengths that a document takes from files. */
export type FillIn = (document: Document) => Document;

const isOutside = (file: string): boolean =>
  /^[/\\]|^[a-z]:|\\|\0/i.test(file) || file.split("/").some((step) => step === ".." || step === "");

/** What takes a list from a file: its path, and how the cells of that list are read. */
interface Lister {
  readonly path: Path;
  readonly file: string;
  readonly column: string;
  readonly kind: string;
}

/** The kinds that may name a file: laws of observed lengths, and measured curves of what is asked. */
const READERS: Readonly<Record<string, (text: string) => Reading>> = {
  empirical: readDuration,
  curve: readAmount,
};

/** Everything that names a file, with its path. */
const lawsWithFile = (node: Node, path: Path = []): Lister[] => {
  const [kind, file, column] = ["kind", "file", "column"].map((step) => childOf(node, step)?.value);
  if (typeof kind === "string" && kind in READERS && typeof file === "string" && typeof column === "string")
    return [{ path, file, column, kind }];
  return entriesOf(node).flatMap(([step, child]) => lawsWithFile(child, [...path, step]));
};

const cellsIn = (bytes: Uint8Array, file: string, column: string): readonly CsvCell[] => {
  const refuse = (issue: Omit<Issue, "file" | "path">) => new ModelError([{ ...issue, file, path: "" }]);
  if (bytes.length > LIMITS.bytes) throw refuse({ found: "too much", message: "a file is at most 1 MiB" });
  if (bytes.includes(0)) throw refuse({ found: "binary data", message: "CSV is text" });
  const cells = csvColumn(new TextDecoder().decode(bytes), column);
  if (!("message" in cells)) return cells;
  throw refuse(cells);
};

/** The texts of a column that all are quantities as their kind wants them. */
const textsIn = (bytes: Uint8Array, { file, column, kind }: Lister): readonly string[] => {
  const cells = cellsIn(bytes, file, column);
  const issues = cells.flatMap(({ line, text }): Issue[] => {
    const reading = READERS[kind](text);
    if (typeof reading === "number") return [];
    return [
      { file, line, path: column, found: text === "" ? "nothing" : text.slice(0, 60), message: reading.rule },
    ];
  });
  if (issues.length > 0) throw new ModelError(issues);
  return cells.map(({ text }) => text);
};

const filled = (root: Node, path: Path, values: readonly string[]): Node => {
  let result = root;
  const law = path.reduce<Node>((node, step) => childOf(node, step)!, root);
  const { at, keyAt } = childOf(law, "file")!;
  for (const step of ["file", "column"]) result = replaced(result, [...path, step], undefined);
  const list = values.map((value): Node => ({ value, at, keyAt }));
  return replaced(result, [...path, "values"], { value: list, at, keyAt });
};

/**
 * Makes the step that fills in lists: `{ kind: empirical, file, column }` becomes `{ kind: empirical, values }`, the lengths as
 * they stand in that column of the CSV file; likewise the numbers of `{ kind: curve, … }`. Each file is read once.
 *
 * @throws ModelError (from the step) when a path leaves the model's folder, and when a file is missing or malformed.
 */
export const observedFrom = (readBeside: ReadBeside): FillIn => {
  const known = new Map<string, readonly string[]>();
  const textsOf = (lister: Lister): readonly string[] => {
    const key = `${lister.kind}\n${lister.file}\n${lister.column}`;
    const values = known.get(key) ?? textsIn(readBeside(lister.file), lister);
    known.set(key, values);
    return values;
  };
  return (document) => {
    let { root } = document;
    const issues: Issue[] = [];
    for (const lister of lawsWithFile(root)) {
      const { path, file } = lister;
      try {
        if (isOutside(file)) throw new ModelError([issueAt(document, [...path, "file"], OUTSIDE)]);
        root = filled(root, path, textsOf(lister));
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        issues.push(...error.issues.map((issue) => placed(document, [...path, "file"], issue)));
      }
    }
    if (issues.length > 0) throw new ModelError(issues);
    return root === document.root ? document : documentOf(document.file, root);
  };
};

const OUTSIDE = {
  message: "a file is named by its path from the model's folder, inside it, with / between folders",
};

/** What is wrong with a whole file is said where the model names that file; mistakes in its lines stay there. */
const placed = (document: Document, path: Path, issue: Issue): Issue =>
  issue.line === undefined ? issueAt(document, path, { message: issue.message }) : issue;
