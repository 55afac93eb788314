import type { z } from "zod";
import { nearMatch } from "../../base/near-match.ts";
import { closeFamilies } from "../../base/own-kinds.ts";
import { type Document, issueAt, refuse, treeAt } from "./document.ts";
import type { Issue } from "./model-error.ts";
import type { Tree } from "./node.ts";
import type { Path } from "./path.ts";
import { type Wording, wordingOptions, wordingsOf } from "./wording.ts";

/**
 * The checked value of a document, or of a part of it.
 *
 * @throws ModelError with every issue that zod found, each with its place, what was found and what is allowed. A missing
 * field is placed at the map that lacks it, an unknown key at itself.
 */
export const check = <Schema extends z.ZodType>(
  document: Document,
  schema: Schema,
  at: Path = [],
): z.output<Schema> => {
  const { value, issues } = examine(document, schema, at);
  refuse(issues);
  return value as z.output<Schema>;
};

/** As `check`, but hands back the issues, so that they can be joined with others; the value is there without any. */
export const examine = <Schema extends z.ZodType>(
  document: Document,
  schema: Schema,
  at: Path = [],
): { readonly value?: z.output<Schema>; readonly issues: readonly Issue[] } => {
  closeFamilies();
  const result = schema.safeParse(treeAt(document, at), wordingOptions());
  if (result.success) return { value: result.data, issues: [] };
  const wordings = result.error.issues.flatMap(wordingsOf);
  return {
    issues: wordings.map((wording) => issueOf(document, { ...wording, path: [...at, ...wording.path] })),
  };
};

const issueOf = (document: Document, { path, message, allowed, onKey }: Wording): Issue => {
  const value = treeAt(document, path);
  const words = onKey ? String(path.at(-1)) : scalarText(value);
  return issueAt(document, path, {
    message: value === undefined ? `missing: ${message}` : message,
    found: onKey ? `the key ${words}` : undefined,
    allowed: allowed.length > 1 || onKey ? listed(allowed) : undefined,
    suggestion: words === undefined ? undefined : nearMatch(words, allowed),
    onKey,
  });
};

const scalarText = (value: Tree | undefined): string | undefined =>
  value === undefined || typeof value === "object" ? undefined : String(value);

const listed = (words: readonly string[]): string => {
  if (words.length === 0) return "no other keys";
  const shown = words.slice(0, MOST_WORDS).join(", ");
  return words.length > MOST_WORDS ? `${shown}, … (${words.length} in all)` : shown;
};

/** More allowed words than this are not all printed. */
const MOST_WORDS = 40;
