import { group } from "d3-array";
import { ancestorsOf, type Change, changesOf, type Designs, lineageOf, prefixesOf } from "./design.ts";
import { issueAt } from "./document.ts";
import type { Issue } from "./model-error.ts";
import { treeOf } from "./node.ts";

/**
 * Where designs that a design brings together disagree: two of them, neither extending the other, change the same path
 * (or a path and a part of it) differently, and no design that extends both settles it. Scaling by the same factor is
 * agreement; to scale once more settles nothing.
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
        ?.some(
          ({ design, action }) =>
            action !== "scale" && [outer, inner].every((one) => ancestors.get(design)!.has(one.design)),
        ),
    );
  return changes.flatMap((inner) => {
    const rival = prefixesOf(inner.steps)
      .flatMap((prefix) => byPath.get(prefix) ?? [])
      .find((outer) => disagree(outer, inner, ancestors) && !isSettled(outer, inner));
    return rival === undefined ? [] : [conflict(designs, name, rival, inner)];
  });
};

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

const effectOf = ({ action, node }: Change): string => {
  if (node === undefined) return "removed";
  const written = JSON.stringify(treeOf(node));
  return action === "copy" || action === "scale" ? `${action} ${written}` : written;
};

const conflict = (designs: Designs, name: string, outer: Change, inner: Change): Issue => {
  const path = inner.steps.join(".");
  const message = `${outer.design} and ${inner.design} change ${path} differently: set ${outer.steps.join(".")} in ${name}`;
  return issueAt(designs.document, [...designs.at, name, "extends"], {
    message,
    found: `the design ${name}`,
  });
};

/**
 * The changes that are left when designs that know nothing of each other make the same path, scale it or take it out: the
 * first one counts, since after `conflictsOf` they agree or a later design settles it. A design that extends another and
 * scales once more does scale twice.
 */
export const withoutRepeats = (designs: Designs, changes: readonly Change[]): readonly Change[] => {
  const earlier = new Map<string, string[]>();
  return changes.filter(({ design, action, steps }) => {
    if (action === "set") return true;
    const key = `${action === "copy" ? "add" : action} ${steps.join(".")}`;
    const others = earlier.get(key) ?? [];
    earlier.set(key, [...others, design]);
    const ancestors = others.length === 0 ? new Set() : ancestorsOf(designs, design);
    return others.every((other) => ancestors.has(other));
  });
};
