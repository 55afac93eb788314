import { type FactName, factNames } from "../../../backend/facts.ts";
import type { Plan } from "../../../backend/plan.ts";
import { emptyRing, hearFact, phasesIn } from "../../../experiment/timeline-phases.ts";
import type { TimeSpan } from "../../../experiment/told-run.ts";
import type { TracedFact } from "../../../experiment/trace.ts";
import { whoIsWho } from "../../../experiment/who-is-who.ts";
import { Arena, type Shape, type Views } from "../../../kernel/arena.ts";
import type { OutageRule } from "../../../metrics/metric.ts";
import type { Outages } from "../../../metrics/outage-list.ts";
import { outageLog } from "../../../metrics/outage-log.ts";
import type { History } from "../../protocol.ts";

type Outage = History["outages"][number];

/** The outages of a run up to a time, and how long they were down in all. */
export interface KnownOutages {
  readonly outages: readonly Outage[];
  /** Seconds. */
  readonly downtime: number;
  /** The phases of all of them, in order of time. */
  readonly phases: readonly TimeSpan[];
}

const outageAt = ({ began, length, cut }: Outages, index: number): Outage => ({
  from: began[index]!,
  to: began[index]! + length[index]!,
  isCut: cut[index] === 1,
});

/** Follows the outages of a run from its facts, by the rule of a study and in the way of one; each with its phases. */
export class OutageWatch {
  readonly #log: ReturnType<typeof outageLog>;
  readonly #arena: Arena<Shape>;
  readonly #count: Uint32Array;
  readonly #who: ReturnType<typeof whoIsWho>;
  readonly #ring = emptyRing();
  /** Outages that are over for good, and their phases. */
  readonly #over: Outage[] = [];
  readonly #phases: TimeSpan[] = [];
  #downtime = 0;

  constructor(plan: Plan, rule: OutageRule) {
    this.#log = outageLog(rule);
    this.#arena = new Arena(this.#log.fold.shape);
    this.#count = (this.#arena.views as unknown as { readonly count: Uint32Array }).count;
    this.#who = whoIsWho(plan);
  }

  /** Hears the next fact. */
  hear(fact: TracedFact): void {
    hearFact(this.#ring, fact);
    const listener = this.#log.fold.on[fact.name];
    if (listener === undefined) return;
    listener(this.#arena.views as Views<Shape>, fact.time, ...fact.numbers);
    if (this.#count[0]! > this.#over.length) this.#close(fact.time);
  }

  /** What is known at a time, in seconds, that is not before the last fact. More may be heard after that. */
  known(end: number): KnownOutages {
    const last = this.#rowsSince(end);
    return {
      outages: [...this.#over, ...last],
      downtime: last.reduce((sum, { from, to }) => sum + to - from, this.#downtime),
      phases: [...this.#phases, ...last.flatMap((outage) => this.#phasesOf(outage))],
    };
  }

  /** What the list would say of outages that are not over for good if the run ended at a time: settled on a copy, for it goes on. */
  #rowsSince(end: number): Outage[] {
    const rows = this.#log.outages(this.#arena.copy().views as Views<Shape>, end);
    const known = this.#over.length;
    return Array.from({ length: rows.count - known }, (_, index) => outageAt(rows, known + index));
  }

  #close(time: number): void {
    for (const outage of this.#rowsSince(time).slice(0, this.#count[0]! - this.#over.length)) {
      this.#over.push(outage);
      this.#phases.push(...this.#phasesOf(outage));
      this.#downtime += outage.to - outage.from;
    }
  }

  #phasesOf(outage: Outage): TimeSpan[] {
    return phasesIn(this.#ring, this.#who, outage);
  }
}

/** A fact of a log as others hear it. */
export const factOf = ({
  kind,
  time,
  numbers,
}: {
  readonly kind: number;
  readonly time: number;
  readonly numbers: readonly number[];
}): TracedFact => ({ name: factNames[kind] as FactName, time, numbers });
