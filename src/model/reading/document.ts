import { shortly } from "../../base/units.ts";
import { type Issue, ModelError } from "./model-error.ts";
import {
  entriesOf,
  type Node,
  nodeAt,
  nodesAlong,
  type Position,
  type Provenance,
  type Tree,
  treeOf,
} from "./node.ts";
import { type Path, pathText } from "./path.ts";
import { nodesOf } from "./yaml-nodes.ts";
import { composeYaml } from "./yaml-source.ts";

/** A file as read: its plain data, and where each piece of it stands. Nothing in it changes. */
export interface Document {
  readonly file: string;
  readonly root: Node;
  /** The plain data, without provenance; maps have no prototype. */
  readonly tree: Tree;
}

/** A document around a root. */
export const documentOf = (file: string, root: Node): Document => ({ file, root, tree: treeOf(root) });

/**
 * Reads a file's bytes as YAML 1.2. Refused before parsing: more than 1 MiB, nothing, binary data; and in it: two
 * documents, tags, directives, keys that are no text or stand twice, nesting deeper than 32, more than 300,000
 * YAML tokens, or, with aliases written out, 100,000 values or 100 aliases.
 *
 * @throws ModelError with every issue found.
 */
export const readDocument = (file: string, bytes: Uint8Array): Document =>
  documentOf(file, nodesOf(composeYaml(file, bytes)));

/** The place of the value at a path; of its nearest parent (or of the design that took it out) when it is missing. */
export const positionOf = ({ root }: Document, path: Path): Position => {
  const nodes = nodesAlong(root, path);
  const last = nodes.at(-1)!;
  return last.removed?.get(String(path[nodes.length - 1])) ?? last.at;
};

/** The place of the key at a path; as `positionOf` for the items of a list and what is missing. */
export const keyPositionOf = (document: Document, path: Path): Position =>
  nodeAt(document.root, path)?.keyAt ?? positionOf(document, path);

/** The plain data at a path; `undefined` when it is missing. */
export const treeAt = ({ root }: Document, path: Path): Tree | undefined => {
  const node = nodeAt(root, path);
  return node === undefined ? undefined : treeOf(node);
};

/** Source, confidence and note of every map and wrapped value that carries any, by the path's text, in file order. */
export const provenanceOf = ({ root }: Document): ReadonlyMap<string, Provenance> => {
  const found = new Map<string, Provenance>();
  const visit = (node: Node, path: Path): void => {
    if (node.provenance !== undefined) found.set(pathText(path), node.provenance);
    for (const [step, child] of entriesOf(node)) visit(child, [...path, step]);
  };
  visit(root, []);
  return found;
};

/** What is said of a mistake, beside its place; `found` is rendered from the document when it is left out. */
export interface Complaint {
  readonly message: string;
  readonly found?: string | undefined;
  readonly allowed?: string | undefined;
  readonly suggestion?: string | undefined;
  /** The key is the mistake, not its value. */
  readonly onKey?: boolean | undefined;
}

/** An issue at a path of a document, with its file, line and column. */
export const issueAt = (document: Document, path: Path, complaint: Complaint): Issue => {
  const place = complaint.onKey ? keyPositionOf(document, path) : positionOf(document, path);
  const { message, allowed, suggestion } = complaint;
  const found = complaint.found ?? rendered(document, path);
  return { ...place, path: pathText(path), found, message, allowed, suggestion };
};

const rendered = (document: Document, path: Path): string => {
  const value = treeAt(document, path);
  return value === null ? "an empty value" : shortly(value);
};

/**
 * Stops when there is any issue.
 *
 * @throws ModelError with all of them.
 */
export const refuse = (issues: readonly Issue[]): void => {
  if (issues.length > 0) throw new ModelError(issues);
};
