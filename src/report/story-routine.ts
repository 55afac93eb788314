import type { FactName } from "../backend/facts.ts";
import type { Batch } from "./story-groups.ts";

/** Facts of one instant, by kind, in the order in which they were stated first. */
export type Instant = ReadonlyMap<FactName, Batch>;

/** What goes on again and again while many things are broken at once, and changes nothing for users. */
export const ROUTINE: ReadonlySet<FactName> = new Set([
  "componentFailed",
  "failureFound",
  "crewCalled",
  "jobStage",
  "repairBegan",
  "repairPaused",
  "repairResumed",
  "spareMissing",
  "spareTaken",
  "spareArrived",
  "componentRepaired",
  "componentBad",
  "componentGood",
  "faultStruck",
]);

/** So many instants in a row of nothing but routine are told one by one; of more, all are told together. */
const TOLD_SINGLY = 6;
/** Of instants that are all alike so many. */
const ALIKE_SINGLY = 2;

/** Whether instants of routine are told as one: where they are many, or several of which each says the same of another. */
export const areToldTogether = (instants: readonly Instant[]): boolean => {
  if (instants.length > TOLD_SINGLY) return true;
  const kinds = new Set(instants.map((instant) => [...instant.keys()].join()));
  return instants.length > ALIKE_SINGLY && kinds.size === 1;
};

/** Several instants as one. */
export const merged = (instants: readonly Instant[]): Instant => {
  const all = new Map<FactName, (readonly number[])[]>();
  for (const instant of instants)
    for (const [name, batch] of instant) {
      if (name === "faultStruck") continue;
      all.set(name, [...(all.get(name) ?? []), ...batch]);
    }
  return all;
};
