import { group } from "d3-array";
import { ancestorsOf, type Change, changesOf, type Designs, lineageOf } from "./design.ts";
import { issueAt } from "./document.ts";
import type { Issue } from "./model-error.ts";
import { treeOf } from "./node.ts";

/**
 * Where designs that a design brings together disagree: two of them, neither extending the other, change the same path
 * (or a path and a part of it) differently, and no design that extends both settles it.
 */
export const conflictsOf = (designs: Designs, name: string): readonly Issue[] => {
  const lineage = [...lineageOf(designs, name)];
  const ancestors = new Map(lineage.map((one) => [one, ancestorsOf(designs, one)]));
  const changes = lineage.flatMap((one) => changesOf(designs, one));
  const byPath = group(changes, ({ steps }) => steps.join("."));
  const isSettled = (outer: Change, inner: Change): boolean =>
    prefixesOf(outer.steps).some((prefix) =>
      byPath
        .get(prefix)
        ?.some(({ design }) => [outer, inner].every((one) => ancestors.get(design)!.has(one.design))),
    );
  return changes.flatMap((inner) => {
    const rival = prefixesOf(inner.steps)
      .flatMap((prefix) => byPath.get(prefix) ?? [])
      .find((outer) => disagree(outer, inner, ancestors) && !isSettled(outer, inner));
    return rival === undefined ? [] : [conflict(designs, name, rival, inner)];
  });
};

const prefixesOf = (steps: readonly string[]): readonly string[] =>
  steps.map((_, length) => steps.slice(0, length + 1).join("."));

const disagree = (
  outer: Change,
  inner: Change,
  ancestors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean => {
  const [one, other] = [outer.design, inner.design];
  if (one === other || ancestors.get(one)!.has(other) || ancestors.get(other)!.has(one)) return false;
  const isSamePath = outer.steps.length === inner.steps.length;
  // Both orders of a pair on one path come up: only the one in the order of names is told.
  return !isSamePath || (one < other && effectOf(outer) !== effectOf(inner));
};

const effectOf = ({ node }: Change): string =>
  node === undefined ? "removed" : JSON.stringify(treeOf(node));

const conflict = (designs: Designs, name: string, outer: Change, inner: Change): Issue => {
  const path = inner.steps.join(".");
  const message = `${outer.design} and ${inner.design} change ${path} differently: set ${outer.steps.join(".")} in ${name}`;
  return issueAt(designs.document, [...designs.at, name, "extends"], {
    message,
    found: `the design ${name}`,
  });
};
