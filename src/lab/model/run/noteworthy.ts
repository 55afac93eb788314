import type { Plan } from "../../../backend/plan.ts";
import type { TracedFact } from "../../../experiment/trace.ts";

/** In a service of no more parts each failure and each return is worth a look. */
const FEW = 12;

const PARTS: ReadonlySet<string> = new Set(["componentFailed", "componentGood"]);

/** The times of a run at which something is worth a line of its story. */
export class Noteworthy {
  readonly #times: number[] = [];
  readonly #hasFew: boolean;

  constructor({ components }: Pick<Plan, "components">) {
    this.#hasFew = components.length <= FEW;
  }

  /** The story tells something of a time, in seconds, that is not before the one noted last. */
  note(time: number): void {
    if (time !== this.#times.at(-1)) this.#times.push(time);
  }

  /** Hears the next fact: of a service of few parts there is more to see than its story tells. */
  hear({ name, time }: TracedFact): void {
    if (this.#hasFew && PARTS.has(name)) this.note(time);
  }

  /** The first one after a time; null where none is known. */
  after(time: number): number | null {
    return this.#times.find((one) => one > time) ?? null;
  }

  /** The last one before a time; null where there is none. */
  before(time: number): number | null {
    return this.#times.findLast((one) => one < time) ?? null;
  }
}
