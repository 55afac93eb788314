import type { LoadedModel } from "../model/load.ts";
import { entriesOf, type Node, nodeAt, type Tree, treeOf } from "../model/reading/node.ts";
import { isQuantity, scaled } from "../model/reading/scaling.ts";
import { type Alternative, documentOf } from "./alternatives.ts";
import type { Place, Span } from "./one-at-a-time.ts";
import { quantityOf, writtenAs } from "./quantities.ts";

/** By how much every assumption is changed: factors, the first below and the second above 1. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Costs change no outage. */
const COST = "cost";

/** The paths of all quantities that are marked as an assumption, by themselves or by a map around them. */
export const assumedPaths = (node: Node, path: readonly string[] = [], isAssumed = false): string[] => {
  const confidence = node.provenance?.confidence;
  const isHere = confidence === undefined ? isAssumed : confidence === "assumption";
  if (isQuantity(node.value))
    return isHere && !path.some((step) => step.includes(".")) ? [path.join(".")] : [];
  return entriesOf(node).flatMap(([step, child]) =>
    step === COST ? [] : assumedPaths(child, [...path, step], isHere),
  );
};

/** A whole number times a factor, rounded, and other than it was. */
const whole = (value: Tree, factor: number): Tree[] => {
  const quantity = quantityOf(value);
  if (quantity === null || quantity.unit === "%") return [];
  const { number, unit } = quantity;
  if (!Number.isInteger(number) || number < 1) return [];
  const product = Math.round(number * factor);
  return [
    writtenAs({ number: factor < 1 ? Math.min(product, number - 1) : Math.max(product, number + 1), unit }),
  ];
};

/** What a share cannot exceed. */
const most = (value: Tree, factor: number): Tree[] => {
  if (factor < 1) return [];
  const quantity = quantityOf(value);
  if (quantity?.unit === "%") return [writtenAs({ number: 100, unit: "%" })];
  return quantity?.unit === "" && quantity.number <= 1 ? [1] : [];
};

/**
 * A quantity times a factor, with what else may do: of a number that must stay whole a whole one, of a share that would exceed it
 * 100 %.
 *
 * ```ts
 * import { scaledValues } from "../src/experiment/assumptions.ts";
 * scaledValues("20 min", 1.25) // => ["25 min"]
 * scaledValues(3, 0.8) // => [2.4, 2]
 * scaledValues("90 %", 1.25) // => ["112.5 %", "100 %"]
 * ```
 */
export const scaledValues = (value: Tree, factor: number): readonly Tree[] => {
  if (!isQuantity(value as Node["value"])) return [];
  const product = scaled(value as number | string, factor);
  const all = [...(product === undefined ? [] : [product]), ...whole(value, factor), ...most(value, factor)];
  return all.filter((one, index) => all.indexOf(one) === index);
};

const valueAt = (root: Node, path: string): Tree | undefined => {
  const node = nodeAt(root, path.split("."));
  return node === undefined ? undefined : treeOf(node);
};

/**
 * A span for every quantity that is marked as an assumption, in the model as built and in what the design adds to it. A copy that
 * a design makes goes with its original; what a design sets anew is varied there.
 */
export const assumptionSpans = (model: LoadedModel, base: Alternative, scale: Scale): readonly Span[] => {
  const written = model.document.root;
  const asBuilt = assumedPaths(written);
  const changed = new Map(
    asBuilt.flatMap((path) => {
      const [value] = scaledValues(valueAt(written, path)!, scale.low);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
  const before = documentOf(model, base).root;
  const after = documentOf(model, { ...base, inputs: changed }).root;
  const isOwn = (path: string) => valueAt(before, path) === valueAt(after, path);
  const own = assumedPaths(before).filter(isOwn);
  const spanOf =
    (root: Node, place: Place) =>
    (path: string): Span[] => {
      const value = valueAt(root, path)!;
      const [low, high] = [scaledValues(value, scale.low), scaledValues(value, scale.high)];
      // What no factor can change, as it would be beyond the range of numbers, is no span.
      return low.length * high.length === 0 ? [] : [{ path, low, high, places: [place] }];
    };
  return [
    ...asBuilt.filter((path) => !own.includes(path)).flatMap(spanOf(written, "inputs")),
    ...own.flatMap(spanOf(before, "settings")),
  ];
};
