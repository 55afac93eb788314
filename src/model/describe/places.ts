import type { Model } from "../schema.ts";
import { needsInWords } from "./conditions.ts";
import { failingLines } from "./failures.ts";
import { costs, type Description, part } from "./lines.ts";

type Outer = string | readonly string[] | undefined;

/** ", in dc1, dc2", or nothing. */
export const placeInWords = (outer: Outer): string => {
  const places = [outer ?? []].flat();
  return places.length === 0 ? "" : `, in ${places.join(", ")}`;
};

/** The same, and whether so many things are dealt to several places. */
export const dealtInWords = (count: number, outer: Outer, model: Model): string => {
  const places = [outer ?? []].flat();
  const several = places.length > 1 || places.some((name) => (model.domains[name]?.count ?? 1) > 1);
  return count > 1 && several ? `${placeInWords(outer)} (dealt round)` : placeInWords(outer);
};

/** Places and what cuts across them. */
export const placeLines = (model: Model): Description[] =>
  Object.entries(model.domains).flatMap(([name, domain]) => {
    const { kind, count, in: outer, needs, cost } = domain;
    const path = `domains.${name}`;
    const names = count === 1 ? name : `${name}: ${name}-1 to ${name}-${count}`;
    return [
      part(path, `${names}: ${kind}${dealtInWords(count, outer, model)}`),
      ...needsInWords(path, needs),
      ...failingLines(path, domain),
      ...costs(path, cost, count),
    ];
  });
