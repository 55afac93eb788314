import type { FactName } from "../backend/facts.ts";
import type { Plan } from "../backend/plan.ts";
import type { TimeSpan } from "./told-run.ts";
import type { TracedFact } from "./trace.ts";

/** What people are at from a fact on, until the next one here; null: at nothing. */
const PEOPLE: Partial<Record<FactName, string | null>> = {
  alarm: "noticing",
  noticed: "diagnosing",
  acknowledged: "diagnosing",
  diagnosed: "watching",
  stabilising: "calming",
  stopping: "stopping",
  starting: "starting",
  incidentClosed: null,
};

/** Facts that end what people are at when they come, though nobody says so: after these they watch. */
const ENDS_CALMING: readonly FactName[] = ["cellMeshing"];

/** What people do in an incident, one thing after another. */
const peopleSpans = (facts: readonly TracedFact[], end: number): TimeSpan[] => {
  const spans: TimeSpan[] = [];
  let [name, from]: [string | null, number] = [null, 0];
  const turn = (to: string | null, time: number): void => {
    if (to === name) return;
    if (name !== null && time > from) spans.push({ lane: "people", name, from, to: time });
    [name, from] = [to, time];
  };
  for (const fact of facts) {
    const next = PEOPLE[fact.name];
    if (next !== undefined) turn(next, fact.time);
    else if (name === "calming" && ENDS_CALMING.includes(fact.name)) turn("watching", fact.time);
  }
  turn(null, end);
  return spans;
};

/** Where something begins and ends, by the fact's first number. */
interface Pairing {
  readonly lane: TimeSpan["lane"];
  readonly begins: readonly FactName[];
  readonly ends: readonly FactName[];
  readonly nameOf: (subject: number, ended: FactName | null) => string;
}

const paired = (facts: readonly TracedFact[], end: number, pairing: Pairing): TimeSpan[] => {
  const spans: TimeSpan[] = [];
  const open = new Map<number, number>();
  for (const { name, time, numbers } of facts) {
    const subject = numbers[0]!;
    if (pairing.begins.includes(name)) {
      if (!open.has(subject)) open.set(subject, time);
    } else if (pairing.ends.includes(name) && open.has(subject)) {
      const from = open.get(subject)!;
      spans.push({ lane: pairing.lane, name: pairing.nameOf(subject, name), from, to: time });
      open.delete(subject);
    }
  }
  for (const [subject, from] of open)
    spans.push({ lane: pairing.lane, name: pairing.nameOf(subject, null), from, to: end });
  return spans;
};

const pairingsOf = ({ faults, groups, phones }: Plan): Pairing[] => [
  {
    lane: "fault",
    begins: ["faultBegan"],
    ends: ["faultEnded"],
    nameOf: (fault) => faults[fault]!.name,
  },
  {
    lane: "failover",
    begins: ["takeoverBegan", "electionBegan"],
    ends: ["promoted", "elected", "takeoverFailed", "takeoverCalledOff"],
    nameOf: (group, ended) => `${groups[group]!.name}${ended === "takeoverFailed" ? " fails" : ""}`,
  },
  {
    lane: "failover",
    begins: ["switchBegan"],
    ends: ["switched", "switchFailed", "switchCalledOff"],
    nameOf: (pool, ended) => `${phones!.pools[pool]!.name}${ended === "switchFailed" ? " fails" : ""}`,
  },
];

/** What lasts less, in seconds, is not seen: only a fault counts that is over at once. */
const SHORTEST = 1e-3;

/** Who was at what, and what lasted: people, switch-overs and faults, each in the order of their ends. */
export const spansOf = (facts: readonly TracedFact[], end: number, plan: Plan): TimeSpan[] =>
  [...peopleSpans(facts, end), ...pairingsOf(plan).flatMap((pairing) => paired(facts, end, pairing))].filter(
    ({ lane, from, to }) => lane === "fault" || to - from >= SHORTEST,
  );
