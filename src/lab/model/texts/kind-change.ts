import type { Tree } from "../../../model/reading/node.ts";
import { type Field, firstSaid } from "../../../model/reference/fields.ts";
import { partsOfKind } from "./fields-of-model.ts";

/** What may stand where nobody has said anything yet, by what is written there. */
const SAMPLES: readonly (readonly [type: RegExp, value: Tree])[] = [
  [/^law/, "1 min"],
  [/share/, "50 %"],
  [/count|whole number/, 2],
  [/rate/, "1/s"],
  [/duration/, "1 min"],
  [/amount|number/, 1],
  [/true or false/, true],
];

/** A value that a field takes: an example of its own, or what is usual for its type. */
const sampleOf = (field: Field): Tree | undefined => {
  const usual = SAMPLES.find(([type]) => type.test(field.type))?.[1];
  if (usual !== undefined) return usual;
  const [kind] = field.kinds;
  if (kind !== undefined) return mapOfKind(field, kind, {});
  return (firstSaid(field.schema, "examples") as readonly Tree[] | undefined)?.[0];
};

/**
 * The map of another kind of a family: what it has in common with the old one stays, and what it must have besides gets a
 * value to begin with.
 */
export const mapOfKind = (
  field: Field,
  kind: string,
  old: { readonly [key: string]: Tree },
): { readonly [key: string]: Tree } => {
  const entries = partsOfKind(field, kind).flatMap((part): [string, Tree][] => {
    const name = part.path.at(-1)!;
    if (Object.hasOwn(old, name)) return [[name, old[name]!]];
    const sample = part.isRequired ? sampleOf(part) : undefined;
    return sample === undefined ? [] : [[name, sample]];
  });
  return { kind, ...Object.fromEntries(entries) };
};
