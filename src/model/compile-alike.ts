import { createScheme } from "../backend/redundancy/family.ts";
import type { CellsPlan } from "./compile-cells.ts";
import { failuresOf } from "./failure-schema.ts";
import { memberNames } from "./names.ts";
import type { Model } from "./schema.ts";

/** All strings in a tree of plain data, keys too. */
function* stringsIn(tree: unknown): Generator<string> {
  if (typeof tree === "string") yield tree;
  else if (typeof tree === "object" && tree !== null)
    for (const [key, part] of Object.entries(tree)) {
      yield key;
      yield* stringsIn(part);
    }
}

/**
 * Whether the members of a service are all in the same state but for those whose one life has ended, so that it is nothing
 * to anybody which one fails next. For certain where they make up one group whose scheme only counts them, in one place,
 * fail in one way, no fault strikes, and nothing in the model names one of them.
 */
export const hasAlikeMembers = (
  model: Model,
  name: string,
  { groupsOf }: Pick<CellsPlan, "groupsOf">,
  places: ReadonlySet<string | undefined>,
): boolean => {
  const service = model.services[name];
  if (groupsOf.get(name)?.length !== 1) return false;
  if (createScheme(service.scheme, service.servers, 1).seats !== null) return false;
  if (service.of.length > 0 || service.commonCause !== undefined || places.size > 1) return false;
  if (failuresOf(service).length !== 1 || Object.keys(model.faults).length > 0) return false;
  const members = new Set(memberNames(model, name));
  for (const text of stringsIn(model)) if (members.has(text)) return false;
  return true;
};
