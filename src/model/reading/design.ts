import { z } from "zod";
import { nearMatch } from "../../base/near-match.ts";
import { check } from "./check.ts";
import { type Complaint, type Document, issueAt, refuse, treeAt } from "./document.ts";
import type { Issue } from "./model-error.ts";
import { type Node, nodeAt } from "./node.ts";
import { type Path, stepsOf } from "./path.ts";

const changes = <Value extends z.ZodType>(value: Value, what: string) =>
  z.record(z.string(), value).describe(what);

/**
 * A named variant of a system: what it changes, by dotted path, after the designs that it extends. Its own changes are
 * made in this order: copy, set, add, scale, remove.
 */
export const designSchema = z.strictObject({
  title: z.string().min(1).optional().describe("how tables and plots call the design"),
  extends: z.array(z.string()).min(1).optional().describe("designs whose changes come first, in order"),
  copy: changes(
    z.string().describe("the path that is copied, as the designs that this one extends leave it"),
    "paths that do not exist yet, with the paths that they are copied from; the first of a design's own changes",
  ).optional(),
  set: changes(z.unknown(), "paths with their new values").optional(),
  add: changes(z.unknown(), "paths that do not exist yet, with their values").optional(),
  scale: changes(
    z.number().gt(0).describe("the factor, above 0"),
    "paths of quantities (a number, with or without a unit), with the factors that they are multiplied by",
  ).optional(),
  remove: z.array(z.string()).min(1).optional().describe("paths that are taken out"),
});

/** A design as written. */
export type Design = z.output<typeof designSchema>;

/** Designs by name, and where they are written: in the model's own file or in another, such as an experiment. */
export interface Designs {
  readonly document: Document;
  readonly at: Path;
  readonly byName: ReadonlyMap<string, Design>;
}

/** One change of a design: the steps of its path in the system, and where it is written. */
export interface Change {
  readonly design: string;
  readonly action: Action;
  readonly steps: readonly string[];
  readonly writtenAt: Path;
  /** What is written for the path: the new value, the path to copy, the factor; absent for `remove`. */
  readonly node?: Node;
}

/** What a change does to its path. */
export type Action = "copy" | "set" | "add" | "scale" | "remove";

const MOST_DESIGNS = 1_000;

/**
 * The designs written at a path of a document; none when nothing stands there.
 *
 * @throws ModelError when one is malformed, changes nothing, names a path twice, or extends an unknown design or itself.
 */
export const readDesigns = (document: Document, at: Path = ["designs"]): Designs => {
  const isThere = treeAt(document, at) !== undefined;
  const record = isThere ? check(document, z.record(z.string(), designSchema), at) : {};
  const designs: Designs = { document, at, byName: new Map(Object.entries(record)) };
  if (designs.byName.size > MOST_DESIGNS)
    refuse([issueAt(document, at, { message: `a file has at most ${MOST_DESIGNS} designs` })]);
  refuse([...designs.byName.keys()].flatMap((name) => issuesOf(designs, name)));
  return designs;
};

const issuesOf = (designs: Designs, name: string): readonly Issue[] => {
  const { document, at, byName } = designs;
  const design = byName.get(name)!;
  const written = writtenIn(designs, name);
  if (written.length === 0 && design.extends === undefined) {
    const message = "the design changes nothing: give it copy, set, add, scale, remove or extends";
    return [issueAt(document, [...at, name], { message, found: `the design ${name}`, onKey: true })];
  }
  return [...extendsIssues(designs, name), ...pathIssues(designs, written), ...sourceIssues(designs, name)];
};

const extendsIssues = (designs: Designs, name: string): readonly Issue[] =>
  (designs.byName.get(name)?.extends ?? []).flatMap((parent, index) => {
    const path = [...designs.at, name, "extends", index];
    if (!designs.byName.has(parent)) return [issueAt(designs.document, path, unknownDesign(designs, parent))];
    if (parent !== name && !ancestorsOf(designs, parent).has(name)) return [];
    return [issueAt(designs.document, path, { message: `the design ${name} would extend itself` })];
  });

/** What to say of a name that is no design's. */
export const unknownDesign = ({ byName }: Designs, name: string): Complaint => {
  const names = [...byName.keys()];
  const allowed = names.length === 0 ? "no designs are defined" : names.join(", ");
  return { found: name, message: "there is no such design", allowed, suggestion: nearMatch(name, names) };
};

/** All designs that a design extends, however far up, without the design itself unless it is in a circle. */
export const ancestorsOf = ({ byName }: Designs, name: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [...(byName.get(name)?.extends ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(byName.get(next)?.extends ?? []));
  }
  return found;
};

/** A design with all that it extends, each once, every one after those that it extends itself. */
export const lineageOf = (
  designs: Designs,
  name: string,
  before: Set<string> = new Set(),
): ReadonlySet<string> => {
  if (before.has(name)) return before;
  for (const parent of designs.byName.get(name)?.extends ?? []) lineageOf(designs, parent, before);
  return before.add(name);
};

interface Written {
  readonly action: Action;
  readonly dotted: string;
  readonly writtenAt: Path;
}

const writtenIn = ({ at, byName }: Designs, name: string): readonly Written[] => {
  const { copy = {}, set = {}, add = {}, scale = {}, remove = [] } = byName.get(name)!;
  const inMap = (action: Action, map: object): readonly Written[] =>
    Object.keys(map).map((dotted) => ({ action, dotted, writtenAt: [...at, name, action, dotted] }));
  const removed = remove.map((dotted, index) => {
    return { action: "remove" as const, dotted, writtenAt: [...at, name, "remove", index] };
  });
  const ordered = [inMap("copy", copy), inMap("set", set), inMap("add", add), inMap("scale", scale), removed];
  return ordered.flat();
};

const pathIssues = ({ document }: Designs, written: readonly Written[]): readonly Issue[] => {
  // What is copied may be changed further by the same design; all else is told as a whole.
  const whole = new Set(written.filter(({ action }) => action !== "copy").map(({ dotted }) => dotted));
  const seen = new Set<string>();
  return written.flatMap(({ dotted, writtenAt }) => {
    const message = wrongPath(dotted, "change") ?? wrongRepeat(dotted, whole, seen);
    seen.add(dotted);
    return message === undefined
      ? []
      : [issueAt(document, writtenAt, { message, found: dotted, onKey: true })];
  });
};

const wrongPath = (dotted: string, verb: "change" | "copy"): string | undefined => {
  const steps = stepsOf(dotted);
  if (steps === undefined) return "a path is words with dots between them, as clusters.main.cells";
  return steps[0] === "designs" ? `a design cannot ${verb} designs` : undefined;
};

const wrongRepeat = (
  dotted: string,
  whole: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): string | undefined => {
  if (seen.has(dotted)) return "the design changes this path twice";
  const outer = prefixesOf(dotted.split(".").slice(0, -1)).find((prefix) => whole.has(prefix));
  return outer === undefined ? undefined : `the design changes ${outer} as a whole already`;
};

/** The dotted paths that lead to some steps, from the outermost to the steps' own. */
export const prefixesOf = (steps: readonly string[]): readonly string[] =>
  steps.map((_, length) => steps.slice(0, length + 1).join("."));

const sourceIssues = ({ document, at, byName }: Designs, name: string): readonly Issue[] =>
  Object.entries(byName.get(name)?.copy ?? {}).flatMap(([dotted, source]) => {
    const message = wrongPath(source, "copy");
    if (message === undefined) return [];
    return [issueAt(document, [...at, name, "copy", dotted], { message, found: source })];
  });

/** A design's own changes: copy, set, add, scale, then remove from the end of lists to their beginning. */
export const changesOf = (designs: Designs, name: string): readonly Change[] => {
  const all = writtenIn(designs, name).map(({ action, dotted, writtenAt }): Change => {
    const change = { design: name, action, steps: dotted.split("."), writtenAt };
    const node = nodeAt(designs.document.root, writtenAt);
    return action === "remove" || node === undefined ? change : { ...change, node };
  });
  const removals = all.filter(({ action }) => action === "remove").toSorted(fromTheEnd);
  return [...all.filter(({ action }) => action !== "remove"), ...removals];
};

const fromTheEnd = ({ steps: one }: Change, { steps: other }: Change): number => {
  const differing = one.findIndex((step, index) => step !== other[index]);
  return Number(other[differing]) - Number(one[differing]) || 0;
};
