/** One mistake in a file that a person wrote. */
export interface Issue {
  readonly file: string;
  /** From 1; absent when the whole file is meant. */
  readonly line?: number | undefined;
  /** From 1, in UTF-16 units; a tab is one. */
  readonly column?: number | undefined;
  /** Dotted; empty for the whole file. */
  readonly path: string;
  /** A short rendering of what stands there. */
  readonly found: string;
  /** The rule that it breaks. */
  readonly message: string;
  /** What may stand there, as a list in words. */
  readonly allowed?: string | undefined;
  /** The allowed word that was probably meant. */
  readonly suggestion?: string | undefined;
}

/** The most issues that are printed. */
const PRINTED = 50;

/** A person's mistakes, all at once, in the order of the file. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const sorted = issues.toSorted(inFileOrder);
    super(formatIssues({ issues: sorted }));
    this.issues = sorted;
  }
}

const inFileOrder = (one: Issue, other: Issue): number =>
  byText(one.file, other.file) ||
  (one.line ?? 0) - (other.line ?? 0) ||
  (one.column ?? 0) - (other.column ?? 0) ||
  byText(one.path, other.path);

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const block = ({ file, line, column, path, found, message, allowed, suggestion }: Issue): string =>
  [
    [[file, line, column].filter((part) => part !== undefined).join(":"), path].filter(Boolean).join("  "),
    `  found ${found}; ${message}`,
    ...(allowed === undefined ? [] : [`  allowed: ${allowed}`]),
    ...(suggestion === undefined ? [] : [`  did you mean ${suggestion}?`]),
  ].join("\n");

/** The issues as plain text, a block each: `file:line:column  path`, what was found, what is allowed. At most 50. */
export const formatIssues = ({ issues }: { readonly issues: readonly Issue[] }): string => {
  const more = issues.length - PRINTED;
  const rest = more > 0 ? [`… and ${more} more ${more === 1 ? "mistake" : "mistakes"}`] : [];
  return [...issues.slice(0, PRINTED).map(block), ...rest].join("\n");
};
