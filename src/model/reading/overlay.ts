import { assert } from "../../base/assert.ts";
import { nearMatch } from "../../base/near-match.ts";
import { shortly } from "../../base/units.ts";
import { conflictsOf } from "./conflict.ts";
import { type Action, type Change, changesOf, type Designs, lineageOf, unknownDesign } from "./design.ts";
import { type Complaint, type Document, documentOf, issueAt, positionOf, refuse } from "./document.ts";
import { ModelError } from "./model-error.ts";
import { childOf, entriesOf, type Node, nodeAt, nodesAlong, replaced, type Tree, treeOf } from "./node.ts";
import { type Path, stepsOf } from "./path.ts";

/**
 * The document as a design changes it: the changes of the designs that it extends, then its own. Each changed piece keeps
 * the place where the design is written, so that a later issue in it points there.
 *
 * @throws ModelError when the design is unknown, a path is wrong, extended designs disagree, or nothing changes.
 */
export const applyDesign = (document: Document, designs: Designs, name: string): Document => {
  if (!designs.byName.has(name))
    refuse([issueAt(designs.document, designs.at, unknownDesign(designs, name))]);
  refuse(conflictsOf(designs, name));
  const changes = [...lineageOf(designs, name)].flatMap((one) => changesOf(designs, one));
  const changed = documentOf(document.file, applied(document.root, designs, changes));
  if (JSON.stringify(changed.tree) === JSON.stringify(document.tree)) {
    const message = "the design changes nothing: every value that it sets stands there already";
    const path = [...designs.at, name];
    refuse([issueAt(designs.document, path, { message, found: `the design ${name}`, onKey: true })]);
  }
  return changed;
};

const applied = (base: Node, designs: Designs, changes: readonly Change[]): Node => {
  let root = base;
  const issues = changes.flatMap(({ action, steps, node, writtenAt }) => {
    const complaint = wrongTarget(root, steps.join("."), action);
    if (complaint !== undefined) return [issueAt(designs.document, writtenAt, { ...complaint, onKey: true })];
    root = replaced(root, steps, node, positionOf(designs.document, writtenAt));
    return [];
  });
  refuse(issues);
  return root;
};

/**
 * Why a dotted path cannot be set, added or removed in a tree; `undefined` when it can. `set` also makes a field that is
 * absent, unless it looks like a mistyped one.
 */
export const wrongTarget = (root: Node, dotted: string, action: Action): Complaint | undefined => {
  const steps = stepsOf(dotted);
  if (steps === undefined) return { found: dotted, message: "a path is words with dots between them" };
  const nodes = nodesAlong(root, steps);
  const last = nodes.at(-1)!;
  const step = steps[nodes.length - 1];
  if (step === undefined)
    return action === "add"
      ? { found: dotted, message: "this exists already: use set to change it" }
      : undefined;
  const near = nearMatch(
    step,
    [...entriesOf(last)].map(([key]) => key),
  );
  const isAbsentField = nodes.length === steps.length;
  if (isAbsentField && canTake(last, step, action, near !== undefined)) return undefined;
  return absent(last, steps.slice(0, nodes.length), { action, near });
};

const canTake = ({ value }: Node, step: string, action: Action, isNear: boolean): boolean => {
  if (value instanceof Map) return action === "add" || (action === "set" && !isNear);
  return Array.isArray(value) && action === "add" && step === String(value.length);
};

const absent = (
  parent: Node,
  steps: readonly string[],
  { action, near }: { readonly action: Action; readonly near: string | undefined },
): Complaint => {
  const above = steps.slice(0, -1);
  const where = above.length === 0 ? "the file" : above.join(".");
  const keys = entriesOf(parent).map(([key]) => key);
  const shown = keys.slice(0, MOST_KEYS).join(", ") + (keys.length > MOST_KEYS ? ", …" : "");
  return {
    found: steps.join("."),
    message:
      typeof parent.value === "object" && parent.value !== null
        ? `${where} has no ${steps.at(-1)}${action === "set" ? ": a new one is made with add" : ""}`
        : `${where} has no fields: it is ${shortly(treeOf(parent))}`,
    allowed: keys.length === 0 ? undefined : shown,
    suggestion: near === undefined ? undefined : [...above, near].join("."),
  };
};

/** More keys than this are not all printed. */
const MOST_KEYS = 40;

/** A path that a design changes, with the value before and after; `undefined` where there is none. */
export interface Difference {
  readonly path: string;
  readonly before: Tree | undefined;
  readonly after: Tree | undefined;
}

/** What a design changes in a document, in the order of the changed document's paths; lists are told as a whole. */
export const describeDesign = (document: Document, designs: Designs, name: string): readonly Difference[] =>
  differences(document.root, applyDesign(document, designs, name).root, []);

const differences = (
  before: Node | undefined,
  after: Node | undefined,
  path: Path,
): readonly Difference[] => {
  if (before?.value instanceof Map && after?.value instanceof Map) {
    const steps = new Set([...before.value.keys(), ...after.value.keys()]);
    return [...steps].flatMap((step) =>
      differences(childOf(before, step), childOf(after, step), [...path, step]),
    );
  }
  const [old, young] = [before, after].map((node) => (node === undefined ? undefined : treeOf(node)));
  if (JSON.stringify(old) === JSON.stringify(young)) return [];
  return [{ path: path.join("."), before: old, after: young }];
};

/**
 * A difference in one line.
 *
 * ```ts
 * import { formatDifference } from "../src/model/reading/overlay.ts";
 * formatDifference({ path: "cluster.cells", before: 1, after: 4 }) // => "cluster.cells: 1 → 4"
 * ```
 */
export const formatDifference = ({ path, before, after }: Difference): string =>
  `${path}: ${shortly(before)} → ${shortly(after)}`;

/**
 * The document with values set by dotted path: a parameter vector. The values keep the places of those they replace.
 *
 * @throws ModelError when a path does not exist.
 */
export const withValues = (document: Document, values: ReadonlyMap<string, Tree>): Document => {
  let root = document.root;
  for (const [dotted, value] of values) {
    const steps = stepsOf(dotted) ?? [];
    const old = nodeAt(root, steps);
    if (old === undefined || steps.length === 0) {
      const complaint = wrongTarget(root, dotted, "remove") ?? {
        found: dotted,
        message: "there is no such path",
      };
      throw new ModelError([issueAt(document, steps, complaint)]);
    }
    root = replaced(root, steps, nodeOf(value, old));
  }
  return documentOf(document.file, root);
};

const nodeOf = (tree: Tree, { at, keyAt }: Omit<Node, "value">): Node => {
  if (typeof tree !== "object" || tree === null) return { value: tree, at, keyAt };
  if (Array.isArray(tree)) return { value: tree.map((item) => nodeOf(item, { at, keyAt })), at, keyAt };
  const entries = Object.entries(tree).map(([key, child]) => [key, nodeOf(child, { at, keyAt })] as const);
  return { value: new Map(entries), at, keyAt };
};

/** Plain data with another value at a dotted path whose parent exists; the given tree is left as it is. */
export const setPath = (tree: Tree, dotted: string, value: Tree): Tree => {
  const steps = stepsOf(dotted);
  const nowhere = { file: "", line: 1, column: 1 };
  const root = nodeOf(tree, { at: nowhere, keyAt: nowhere });
  assert(
    steps !== undefined && nodeAt(root, steps.slice(0, -1))?.value instanceof Object,
    `${dotted} has a parent`,
  );
  return treeOf(replaced(root, steps, nodeOf(value, root)));
};
