import { nearMatch } from "../../base/near-match.ts";
import { shortly } from "../../base/units.ts";
import type { Action } from "./design.ts";
import type { Complaint } from "./document.ts";
import { entriesOf, type Node, nodesAlong, treeOf } from "./node.ts";
import { stepsOf } from "./path.ts";

/**
 * Why a dotted path cannot be changed by an action in a tree; `undefined` when it can. `set` also makes a field that is
 * absent: the schema knows whether there is such a field, and names a near match.
 */
export const wrongTarget = (root: Node, dotted: string, action: Action): Complaint | undefined => {
  const steps = stepsOf(dotted);
  if (steps === undefined) return { found: dotted, message: "a path is words with dots between them" };
  const nodes = nodesAlong(root, steps);
  const last = nodes.at(-1)!;
  const step = steps[nodes.length - 1];
  if (step === undefined) {
    const message = EXISTS[action];
    return message === undefined ? undefined : { found: dotted, message };
  }
  const near = nearMatch(
    step,
    [...entriesOf(last)].map(([key]) => key),
  );
  const isAbsentField = nodes.length === steps.length;
  if (isAbsentField && canTake(last, step, action)) return undefined;
  return absent(last, steps.slice(0, nodes.length), { action, near });
};

const EXISTS: Partial<Record<Action, string>> = {
  add: "this exists already: use set to change it",
  copy: "this exists already: what is copied needs a new path",
};
const HINTS: Partial<Record<Action, string>> = {
  set: ": a new one is made with add",
  scale: ": what is left to its default cannot be scaled, only set",
};

const canTake = ({ value }: Node, step: string, action: Action): boolean => {
  const isNew = action === "add" || action === "copy";
  if (value instanceof Map) return isNew || action === "set";
  return Array.isArray(value) && isNew && step === String(value.length);
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
        ? `${where} has no ${steps.at(-1)}${near !== undefined && action === "scale" ? "" : (HINTS[action] ?? "")}`
        : `${where} has no fields: it is ${shortly(treeOf(parent))}`,
    allowed: keys.length === 0 ? undefined : shown,
    suggestion: near === undefined ? undefined : [...above, near].join("."),
  };
};

/** More keys than this are not all printed. */
const MOST_KEYS = 40;
