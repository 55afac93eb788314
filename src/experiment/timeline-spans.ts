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
class PeopleTeller {
  readonly #over: TimeSpan[] = [];
  #name: string | null = null;
  #from = 0;

  hear({ name, time }: TracedFact): void {
    const next = PEOPLE[name];
    if (next !== undefined) this.#turn(next, time);
    else if (this.#name === "calming" && ENDS_CALMING.includes(name)) this.#turn("watching", time);
  }

  spans(end: number): TimeSpan[] {
    return this.#isOpen(end) ? [...this.#over, this.#open(end)] : [...this.#over];
  }

  #turn(to: string | null, time: number): void {
    if (to === this.#name) return;
    if (this.#isOpen(time)) this.#over.push(this.#open(time));
    [this.#name, this.#from] = [to, time];
  }

  #isOpen(time: number): boolean {
    return this.#name !== null && time > this.#from;
  }

  #open(to: number): TimeSpan {
    return { lane: "people", name: this.#name!, from: this.#from, to };
  }
}

/** Where something begins and ends, by the fact's first number. */
interface Pairing {
  readonly lane: TimeSpan["lane"];
  readonly begins: readonly FactName[];
  readonly ends: readonly FactName[];
  readonly nameOf: (subject: number, ended: FactName | null) => string;
}

/** What lasted, by its beginnings and ends. */
class PairTeller {
  readonly #pairing: Pairing;
  readonly #over: TimeSpan[] = [];
  readonly #open = new Map<number, number>();

  constructor(pairing: Pairing) {
    this.#pairing = pairing;
  }

  hear({ name, time, numbers }: TracedFact): void {
    const { begins, ends } = this.#pairing;
    const subject = numbers[0]!;
    if (begins.includes(name)) {
      if (!this.#open.has(subject)) this.#open.set(subject, time);
    } else if (ends.includes(name) && this.#open.has(subject)) {
      this.#over.push(this.#span(subject, name, time));
      this.#open.delete(subject);
    }
  }

  spans(end: number): TimeSpan[] {
    return [...this.#over, ...[...this.#open.keys()].map((subject) => this.#span(subject, null, end))];
  }

  #span(subject: number, ended: FactName | null, to: number): TimeSpan {
    const { lane, nameOf } = this.#pairing;
    return { lane, name: nameOf(subject, ended), from: this.#open.get(subject)!, to };
  }
}

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

/** Notes who is at what, and what lasts, while facts come. */
export class SpansTeller {
  readonly #tellers: readonly (PeopleTeller | PairTeller)[];

  constructor(plan: Plan) {
    this.#tellers = [new PeopleTeller(), ...pairingsOf(plan).map((pairing) => new PairTeller(pairing))];
  }

  /** Hears the next fact. */
  hear(fact: TracedFact): void {
    for (const teller of this.#tellers) teller.hear(fact);
  }

  /** People, switch-overs and faults up to a time, in seconds, each in the order of their ends. More may be heard after that. */
  spans(end: number): TimeSpan[] {
    return this.#tellers
      .flatMap((teller) => teller.spans(end))
      .filter(({ lane, from, to }) => lane === "fault" || to - from >= SHORTEST);
  }
}

/** Who was at what, and what lasted: people, switch-overs and faults, each in the order of their ends. */
export const spansOf = (facts: readonly TracedFact[], end: number, plan: Plan): TimeSpan[] => {
  const teller = new SpansTeller(plan);
  for (const fact of facts) teller.hear(fact);
  return teller.spans(end);
};
