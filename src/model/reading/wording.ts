import type { z } from "zod";
import type { Path } from "./path.ts";

/** What a zod issue says, before it is known where it stands and what was found there. */
export interface Wording {
  readonly path: Path;
  readonly message: string;
  readonly allowed: readonly string[];
  /** The key is the mistake. */
  readonly onKey: boolean;
  /** Another sort of thing (a map for a text, …) is wanted at the very place: in a union, another branch was meant. */
  readonly otherShape: boolean;
}

type ZodIssue = z.core.$ZodIssue;

/** How a schema is run for `wordingsOf`: with the input in each issue, and on unknown keys with the known ones. */
export const wordingOptions = (): z.core.ParseContext<ZodIssue> => ({ error: knownKeys, reportInput: true });

/** Gives zod's issues on unknown keys the known ones as their message, where `wordingsOf` finds them. */
const knownKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== "unrecognized_keys" || issue.inst === undefined) return undefined;
  const { shape, keyType } = issue.inst._zod.def as unknown as {
    readonly shape?: object;
    readonly keyType?: z.core.$ZodType;
  };
  return JSON.stringify(shape === undefined ? [...(keyType?._zod.values ?? [])] : Object.keys(shape));
};

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a map",
  record: "a map",
  array: "a list",
  tuple: "a list",
  null: "an empty value",
};

const said = (issue: ZodIssue, message: string, more: Partial<Wording> = {}): Wording => ({
  path: stepsOf(issue.path),
  message,
  allowed: [],
  onKey: false,
  otherShape: false,
  ...more,
});

const stepsOf = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === "number" ? step : String(step)));

/** One or more sentences on a zod issue; a union's issue is told as that of the branch that was most likely meant. */
export const wordingsOf = (issue: ZodIssue): readonly Wording[] => {
  const path = stepsOf(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysIn(issue.message);
      return issue.keys.map((key) =>
        said(issue, "there is no such key", { path: [...path, key], allowed, onKey: true }),
      );
    }
    case "invalid_type":
      return [said(issue, typeRule(issue), { otherShape: path.length === 0 && issue.expected !== "int" })];
    case "invalid_value":
      return [valueWording(issue)];
    case "invalid_union":
      return unionWordings(issue);
    case "invalid_key":
      return [
        said(
          issue,
          issue.issues
            .flatMap(wordingsOf)
            .map(({ message }) => message)
            .join("; "),
          { onKey: true },
        ),
      ];
    case "too_small":
    case "too_big":
      return [said(issue, boundRule(issue))];
    case "custom":
      return [customWording(issue)];
    default:
      return [said(issue, issue.message)];
  }
};

const typeRule = ({ expected, message }: z.core.$ZodIssueInvalidType): string => {
  const wanted = TYPES[expected];
  return wanted === undefined ? message : `${wanted} is needed`;
};

const valueWording = (issue: z.core.$ZodIssueInvalidValue): Wording => {
  const allowed = issue.values.map(String);
  const message =
    allowed.length === 1 ? `only ${allowed[0]} can stand here` : "one of the allowed words is needed";
  return said(issue, message, {
    allowed,
    otherShape: issue.path.length === 0 && typeof issue.input === "object",
  });
};

const keysIn = (message: string): readonly string[] => {
  try {
    return (JSON.parse(message) as readonly unknown[]).map(String);
  } catch {
    return [];
  }
};

const boundRule = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  const isSmall = issue.code === "too_small";
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === "string")
    return `the text has ${isSmall ? "at least" : "at most"} ${bound} characters`;
  if (issue.origin === "array" || issue.origin === "set" || issue.origin === "map")
    return `the list has ${isSmall ? "at least" : "at most"} ${bound} ${bound === "1" ? "entry" : "entries"}`;
  if (issue.inclusive === false) return `the number must be ${isSmall ? "above" : "below"} ${bound}`;
  return `the number must be ${isSmall ? "at least" : "at most"} ${bound}`;
};

/**
 * A mistake that a schema of ours worded itself. Its `params` may hold `rule` (the message without "found …"), `allowed`
 * (words, from which a near match is made), `otherShape` and `onKey`.
 */
const customWording = (issue: z.core.$ZodIssueCustom): Wording => {
  const { rule, allowed, otherShape, onKey } = issue.params ?? {};
  return said(issue, typeof rule === "string" ? rule : issue.message, {
    allowed: Array.isArray(allowed) ? allowed.map(String) : [],
    otherShape: otherShape === true && issue.path.length === 0,
    onKey: onKey === true,
  });
};

const unionWordings = (issue: z.core.$ZodIssueInvalidUnion): readonly Wording[] => {
  const { options, discriminator } = issue as {
    readonly options?: readonly unknown[];
    readonly discriminator?: string;
  };
  if (options !== undefined) {
    const message = `${discriminator ?? "this"} must be one of the allowed words`;
    return [said(issue, message, { allowed: options.map(String) })];
  }
  const path = stepsOf(issue.path);
  const branches = issue.errors.map((errors) => errors.flatMap(wordingsOf));
  return chosen(branches).map((wording) => ({ ...wording, path: [...path, ...wording.path] }));
};

/** The branch that was most likely meant; when all the trouble is at the very place, all that may stand there. */
const chosen = (branches: readonly (readonly Wording[])[]): readonly Wording[] => {
  const meant = branches.filter((wordings) => !wordings.some(({ otherShape }) => otherShape));
  const candidates = meant.length > 0 ? meant : branches;
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  if (others.length === 0) return first;
  if (candidates.flat().every(({ path }) => path.length === 0))
    return [joined(candidates.flat(), meant.length === 0)];
  return others.reduce((least, one) => (weight(one) < weight(least) ? one : least), first);
};

const weight = (wordings: readonly Wording[]): number =>
  wordings.reduce((sum, { onKey }) => sum + (onKey ? 2 : 1), 0);

const joined = (wordings: readonly Wording[], otherShape: boolean): Wording => ({
  path: [],
  message: [...new Set(wordings.map(({ message }) => message))].join(", or "),
  allowed: [...new Set(wordings.flatMap(({ allowed }) => allowed))],
  onKey: false,
  otherShape,
});
