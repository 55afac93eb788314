import { formatCount } from "../base/units.ts";
import type { Batch } from "./story-groups.ts";

const total = (batch: Batch): number => batch.reduce((sum, [, changed]) => sum + changed!, 0);

const hit = (things: number): string => {
  if (things === 0) return "it hits nothing: here it is inert";
  return things === 1
    ? "it hits one component or connection at once"
    : `it hits ${formatCount(things)} components or connections at once`;
};

const away = (people: number): string => {
  if (people === 0) return "those people are away already";
  return people === 1 ? "one person is away" : `${formatCount(people)} people are away`;
};

/** What faults did at one instant: what they hit, and how many people those of them took away that are called `absences`. */
export const struckTold = (
  batch: Batch,
  { faults, absences }: { readonly faults: readonly string[]; readonly absences: readonly string[] },
): string => {
  const isAbsence = ([fault]: Batch[number]): boolean => absences.includes(faults[fault!]!);
  const absent = batch.filter(isAbsence);
  const others = batch.filter((one) => !isAbsence(one));
  if (absent.length === 0) return hit(total(others));
  return others.length === 0 ? away(total(absent)) : `${hit(total(others))}, and ${away(total(absent))}`;
};
