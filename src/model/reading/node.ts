import type { Path } from "./path.ts";

/** A place in a file: line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a number comes from and how sure it is; never looked at by a simulation. */
export interface Provenance {
  readonly source?: string;
  readonly confidence?: Confidence;
  readonly note?: string;
}

/** How a number came into a model, from the surest to the least sure. */
export const CONFIDENCES = ["read", "secondary", "derived", "remembered", "assumption"] as const;
/** One of the words that say how sure a number is. */
export type Confidence = (typeof CONFIDENCES)[number];
/** The keys that any map may carry beside its own. */
export const PROVENANCE_KEYS: readonly string[] = ["source", "confidence", "note"];

/** What a file says, as plain data; maps have no prototype. */
export type Tree = null | boolean | number | string | readonly Tree[] | { readonly [key: string]: Tree };

/** Whether what a file says is a map. */
export const isTreeMap = (tree: Tree | undefined): tree is { readonly [key: string]: Tree } =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

/** A piece of a file with its place. Nodes never change: an overlay makes new ones along its path. */
export interface Node {
  readonly value: null | boolean | number | string | readonly Node[] | ReadonlyMap<string, Node>;
  /** The value's place: a block map or list counts as standing at its key. */
  readonly at: Position;
  /** The key's place, for an entry of a map. */
  readonly keyAt: Position;
  readonly provenance?: Provenance;
  /** The places of those who took entries out of this map. */
  readonly removed?: ReadonlyMap<string, Position>;
}

const isList = (value: Node["value"]): value is readonly Node[] => Array.isArray(value);
const isMap = (value: Node["value"]): value is ReadonlyMap<string, Node> => value instanceof Map;

/** The entries of a map or list by step, in order; nothing for a scalar. */
export const entriesOf = ({ value }: Node): readonly (readonly [string, Node])[] => {
  if (isMap(value)) return [...value];
  return isList(value) ? value.map((item, index) => [String(index), item] as const) : [];
};

/** The child at one step of a map or list. */
export const childOf = ({ value }: Node, step: string | number): Node | undefined => {
  if (isMap(value)) return value.get(String(step));
  return isList(value) && /^(0|[1-9][0-9]{0,5})$/.test(String(step)) ? value[Number(step)] : undefined;
};

/** The nodes from the root along a path, as far as there are any: at least the root. */
export const nodesAlong = (root: Node, path: Path): readonly Node[] => {
  const nodes = [root];
  for (const step of path) {
    const child = childOf(nodes.at(-1)!, step);
    if (child === undefined) break;
    nodes.push(child);
  }
  return nodes;
};

/** The node at a path, if there is one. */
export const nodeAt = (root: Node, path: Path): Node | undefined => {
  const nodes = nodesAlong(root, path);
  return nodes.length === path.length + 1 ? nodes.at(-1) : undefined;
};

/** What a node says, as plain data. */
export const treeOf = ({ value }: Node): Tree => {
  if (isList(value)) return value.map(treeOf);
  if (!isMap(value)) return value;
  const tree: { [key: string]: Tree } = Object.create(null);
  for (const [key, child] of value) tree[key] = treeOf(child);
  return tree;
};

/** A node's values in all, itself included, and how many steps lead to its deepest one: 1 and 0 for a scalar. */
export const extentOf = (node: Node): { readonly nodes: number; readonly depth: number } => {
  const children = entriesOf(node).map(([, child]) => extentOf(child));
  return {
    nodes: children.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: children.reduce((most, { depth }) => Math.max(most, depth + 1), 0),
  };
};

/** The same values with the same provenance, but all of them at one place. */
export const relocated = ({ value, provenance }: Node, at: Position): Node => {
  const place = { at, keyAt: at, ...(provenance && { provenance }) };
  if (isList(value)) return { ...place, value: value.map((item) => relocated(item, at)) };
  if (!isMap(value)) return { ...place, value };
  return { ...place, value: new Map([...value].map(([key, child]) => [key, relocated(child, at)])) };
};

/**
 * The root with another child at a path whose parent exists; `undefined` takes the child out. A list keeps its order: an
 * index just past its end appends.
 */
export const replaced = (root: Node, [step, ...rest]: Path, child: Node | undefined, by?: Position): Node => {
  if (step === undefined) return child ?? root;
  const inner = rest.length === 0 ? child : replaced(childOf(root, step)!, rest, child, by);
  const { value } = root;
  if (isList(value)) return { ...root, value: value.toSpliced(Number(step), 1, ...(inner ? [inner] : [])) };
  const entries = new Map(value as ReadonlyMap<string, Node>);
  if (inner !== undefined) return { ...root, value: entries.set(String(step), inner) };
  entries.delete(String(step));
  if (by === undefined) return { ...root, value: entries };
  return { ...root, value: entries, removed: new Map(root.removed).set(String(step), by) };
};
