import type { FactName } from "../backend/facts.ts";
import type { NamedFact } from "./story.ts";

/** A run, as far as it takes to say how its longest outage ended; times in seconds. */
export interface RunOutcome {
  readonly facts: readonly NamedFact[];
  /** The longest outage; null without any. */
  readonly outage: { readonly began: number; readonly length: number; readonly isCut: boolean } | null;
  /** How many components or connections the scripted faults changed; null where no fault came by script. */
  readonly changed: number | null;
}

/** What ends outages, the first of these that came last in an outage and to its purpose. */
const ENDINGS: readonly (readonly [FactName, string])[] = [
  ["cellStopped", "full restart"],
  ["switched", "switched to other site"],
  ["handBegan", "taken over by hand"],
  ["promoted", "taken over"],
  ["elected", "taken over"],
  ["rolledBack", "change rolled back"],
  ["stabilising", "calmed by people"],
  ["componentRepaired", "repaired"],
  ["cellSettled", "settled by itself"],
  ["faultEnded", "over with the fault"],
  ["maintenanceEnded", "over with the work"],
  ["demandFits", "over with the peak"],
  ["backlogInTime", "backlog worked off"],
];

/** Facts of the instants after an outage began, up to its end. */
const during = (facts: readonly NamedFact[], from: number, to: number): ReadonlySet<FactName> =>
  new Set(facts.filter(({ time }) => time > from && time <= to).map(({ name }) => name));

/**
 * How the longest outage of a run ended, in a few words: by a restart of everything, a switch, a take-over, people, a repair,
 * by itself; or why there was none.
 */
export const endingOf = ({ facts, outage, changed }: RunOutcome): string => {
  if (outage === null) return changed === 0 ? "the fault is inert" : "no outage";
  const { began, length, isCut } = outage;
  if (isCut) return "not over at its end";
  const heard = during(facts, began, began + length);
  const ending = ENDINGS.find(([name]) => heard.has(name))?.[1];
  if (ending !== undefined) return ending;
  return facts.some(({ name }) => name === "phonesDropped") ? "phones came back" : "over by itself";
};
