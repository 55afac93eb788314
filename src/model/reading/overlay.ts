import { assert } from "../../base/assert.ts";
import { shortly } from "../../base/units.ts";
import { conflictsOf, withoutRepeats } from "./conflict.ts";
import { type Change, changesOf, type Designs, lineageOf, prefixesOf, unknownDesign } from "./design.ts";
import { type Document, documentOf, issueAt, positionOf, refuse } from "./document.ts";
import { materialOf } from "./material.ts";
import { type Issue, ModelError } from "./model-error.ts";
import { childOf, type Node, nodeAt, replaced, type Tree, treeOf } from "./node.ts";
import { type Path, stepsOf } from "./path.ts";
import { wrongTarget } from "./target.ts";
import { LIMITS } from "./yaml-source.ts";

/**
 * The document as a design changes it: the changes of the designs that it extends, then its own. Each changed piece keeps
 * the place where the design is written, so that a later issue in it points there.
 *
 * @throws ModelError when the design is unknown, a path is wrong, extended designs disagree, or nothing changes.
 */
export const applyDesign = (document: Document, designs: Designs, name: string): Document => {
  const changed = changedBy(document, designs, name);
  if (JSON.stringify(changed.tree) === JSON.stringify(document.tree)) {
    const message = "the design changes nothing: every value that it sets stands there already";
    const path = [...designs.at, name];
    refuse([issueAt(designs.document, path, { message, found: `the design ${name}`, onKey: true })]);
  }
  return changed;
};

/** As `applyDesign`, for a document with other values than were written: a design may find its own there already. */
export const changedBy = (document: Document, designs: Designs, name: string): Document => {
  if (!designs.byName.has(name))
    refuse([issueAt(designs.document, designs.at, unknownDesign(designs, name))]);
  refuse(conflictsOf(designs, name));
  const changes = [...lineageOf(designs, name)].flatMap((one) => changesOf(designs, one));
  return documentOf(document.file, applied(document.root, designs, withoutRepeats(designs, changes)));
};

const applied = (base: Node, { document }: Designs, changes: readonly Change[]): Node => {
  const issues: Issue[] = [];
  const failed = new Set<string>();
  let [root, room] = [base, LIMITS.nodes];
  for (const change of changes) {
    const { steps, writtenAt } = change;
    // What lies inside a path that could not be made is not worth a word.
    if (prefixesOf(steps).some((prefix) => failed.has(prefix))) continue;
    const { node, copied, complaints } = materialOf(root, change);
    room -= copied;
    if (room < 0) refuse([...issues, issueAt(document, writtenAt, TOO_MUCH)]);
    issues.push(...complaints.map((complaint) => issueAt(document, writtenAt, complaint)));
    if (complaints.length > 0) failed.add(steps.join("."));
    else root = replaced(root, steps, node, positionOf(document, writtenAt));
  }
  refuse(issues);
  return root;
};

const TOO_MUCH = {
  message: `a design copies at most ${LIMITS.nodes} values, those of the designs that it extends included`,
};

/** A path that a design changes, with the value before and after; `undefined` where there is none. */
export interface Difference {
  readonly path: string;
  readonly before: Tree | undefined;
  readonly after: Tree | undefined;
}

/** What a design changes in a document, in the order of the changed document's paths; lists are told as a whole. */
export const describeDesign = (document: Document, designs: Designs, name: string): readonly Difference[] =>
  differencesBetween(document, applyDesign(document, designs, name));

/** What two documents say differently, in the order of the second one's paths; lists are told as a whole. */
export const differencesBetween = (before: Document, after: Document): readonly Difference[] =>
  differences(before.root, after.root, []);

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
