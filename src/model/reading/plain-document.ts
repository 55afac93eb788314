import { type Document, documentOf } from "./document.ts";
import { ModelError } from "./model-error.ts";
import type { Node, Position, Tree } from "./node.ts";
import { LIMITS } from "./yaml-source.ts";

const FORBIDDEN: readonly string[] = ["__proto__", "constructor", "prototype"];

const refusal = (at: Position, found: string, message: string): ModelError =>
  new ModelError([{ ...at, path: "", found, message }]);

const isMap = (tree: object): tree is { readonly [key: string]: Tree } => !Array.isArray(tree);

const nodeFrom = (tree: Tree, at: Position, depth: number): Node => {
  if (typeof tree !== "object" || tree === null) return { value: tree, at, keyAt: at };
  if (depth > LIMITS.depth)
    throw refusal(at, "deep nesting", `maps and lists nest at most ${LIMITS.depth} deep`);
  if (!isMap(tree)) return { value: tree.map((item) => nodeFrom(item, at, depth + 1)), at, keyAt: at };
  const entries = Object.entries(tree);
  const forbidden = entries.find(([key]) => FORBIDDEN.includes(key));
  if (forbidden !== undefined)
    throw refusal(at, `the key ${forbidden[0]}`, "this key is reserved by JavaScript");
  return {
    value: new Map(entries.map(([key, child]) => [key, nodeFrom(child, at, depth + 1)])),
    at,
    keyAt: at,
  };
};

/**
 * Plain data as a node, all of it at one place.
 *
 * @throws ModelError when it nests deeper than a file may, or has a key that is reserved.
 */
export const plainNode = (tree: Tree, at: Position): Node => nodeFrom(tree, at, 0);

/**
 * A document that says what plain data say, such as those that another document said before. All of it stands in the first
 * line of its file.
 *
 * @throws ModelError when it nests deeper than a file may, or has a key that is reserved.
 */
export const plainDocument = (file: string, tree: Tree): Document =>
  documentOf(file, plainNode(tree, { file, line: 1, column: 1 }));
