import { shortly } from "../../base/units.ts";
import type { Change } from "./design.ts";
import type { Complaint } from "./document.ts";
import { entriesOf, extentOf, type Node, nodeAt, relocated } from "./node.ts";
import { isQuantity, scaled } from "./scaling.ts";
import { wrongTarget } from "./target.ts";
import { LIMITS } from "./yaml-source.ts";

/** What a change puts at its path. */
export interface Material {
  /** Absent when what stands there is taken out, or when there are complaints. */
  readonly node?: Node | undefined;
  /** How many values it copies. */
  readonly copied: number;
  /** Why the change cannot be made; mostly nothing. */
  readonly complaints: readonly Complaint[];
}

/**
 * What a change of a design puts at its path in a tree as changed so far. The values of a copy stand where the design
 * names its path, and keep their provenance; a scaled value stands at its factor.
 */
export const materialOf = (root: Node, change: Change): Material => {
  const { action, steps } = change;
  const target = wrongTarget(root, steps.join("."), action);
  const complaints = target === undefined ? [] : [{ ...target, onKey: true }];
  if (action === "copy") return copyOf(root, change, complaints);
  if (target !== undefined) return { copied: 0, complaints };
  if (action === "scale") return scaledAt(root, change);
  return { node: change.node, copied: 0, complaints: tooDeep(change, change.node) };
};

const copyOf = (root: Node, change: Change, onTarget: readonly Complaint[]): Material => {
  const { node: written } = change;
  const source = String(written!.value);
  const noSource = wrongTarget(root, source, "remove");
  const complaints = noSource === undefined ? onTarget : [...onTarget, noSource];
  if (complaints.length > 0) return { copied: 0, complaints };
  const original = nodeAt(root, source.split("."))!;
  const copied = extentOf(original).nodes;
  return { node: relocated(original, written!.keyAt), copied, complaints: tooDeep(change, original) };
};

const tooDeep = ({ steps }: Change, node: Node | undefined): readonly Complaint[] => {
  if (node === undefined || steps.length + extentOf(node).depth <= LIMITS.depth) return [];
  const message = `maps and lists nest at most ${LIMITS.depth} deep`;
  return [{ found: "deep nesting", message, onKey: true }];
};

const scaledAt = (root: Node, { steps, node: factor }: Change): Material => {
  const node = nodeAt(root, steps)!;
  if (!isQuantity(node.value)) return { copied: 0, complaints: [noQuantity(node)] };
  const value = scaled(node.value, Number(factor!.value));
  if (value !== undefined) {
    const { at, keyAt } = factor!;
    return { node: { ...node, value, at, keyAt }, copied: 0, complaints: [] };
  }
  const message = `times ${factor!.value} it is beyond the range of numbers`;
  return { copied: 0, complaints: [{ found: shortly(node.value), message }] };
};

const noQuantity = (node: Node): Complaint => {
  const rule = "only a quantity can be scaled";
  if (typeof node.value !== "object" || node.value === null) {
    const message = `${rule}: a number, or a number with a unit such as 40 min, 3k/s or 20 %`;
    return { found: shortly(node.value), message, onKey: true };
  }
  const quantities = entriesOf(node).filter(([, child]) => isQuantity(child.value));
  const allowed = quantities.map(([step]) => step).slice(0, MOST_SHOWN);
  return {
    found: Array.isArray(node.value) ? "a list" : "a map",
    message: `${rule}: name one inside it`,
    allowed: allowed.length === 0 ? undefined : allowed.join(", "),
    onKey: true,
  };
};

/** More quantities than this are not all named. */
const MOST_SHOWN = 40;
