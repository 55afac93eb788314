import { isTreeMap, type Tree } from "../../../model/reading/node.ts";
import { type Field, fieldsOf, withParts } from "../../../model/reference/fields.ts";
import { modelFields } from "../../../model/schema.ts";

let known: ReadonlyMap<string, readonly Field[]> | null = null;

/** All fields of models by the last step of their paths; made once, when they are first asked for. */
const fieldsByName = (): ReadonlyMap<string, readonly Field[]> => {
  if (known !== null) return known;
  const byName = new Map<string, Field[]>();
  for (const field of fieldsOf(modelFields).flatMap(withParts)) {
    const name = field.path.at(-1)!;
    byName.set(name, [...(byName.get(name) ?? []), field]);
  }
  known = byName;
  return known;
};

const childOf = (tree: Tree | undefined, step: string): Tree | undefined => {
  if (Array.isArray(tree)) return (tree as readonly Tree[])[Number(step)];
  return isTreeMap(tree) && Object.hasOwn(tree, step) ? tree[step] : undefined;
};

/** Whether a field's path is that of a place in a model: any name stands for `<name>`, and a kind is that of its map. */
const isAt = (pattern: readonly string[], path: readonly string[], root: Tree): boolean => {
  let here: Tree | undefined = root;
  let at = 0;
  for (const step of pattern) {
    if (step.startsWith("(")) {
      if (!isTreeMap(here) || `(${String(here.kind)})` !== step) return false;
      continue;
    }
    const taken = path[at++];
    if (taken === undefined || (step !== "<name>" && step !== "[]" && step !== taken)) return false;
    here = childOf(here, taken);
  }
  return at === path.length;
};

/** What the schema says of a place in a model; undefined where it says nothing. */
export const fieldAt = (root: Tree, path: readonly string[]): Field | undefined => {
  const byName = fieldsByName();
  const last = path.at(-1)!;
  return [...(byName.get(last) ?? []), ...(byName.get("<name>") ?? [])].find(({ path: pattern }) =>
    isAt(pattern, path, root),
  );
};

/** The fields of a kind of a family that stands at a field. */
export const partsOfKind = ({ path, parts }: Field, kind: string): readonly Field[] =>
  parts.filter((part) => part.path.length === path.length + 2 && part.path[path.length] === `(${kind})`);
