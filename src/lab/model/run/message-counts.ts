import type { Backend } from "../../../backend/backend.ts";
import { factNames } from "../../../backend/facts.ts";
import { waitingMessages } from "../../../backend/messages/messages.ts";
import { type BackendRun, createRun } from "../../../backend/program.ts";
import { beforeEvent } from "../../../backend/service.ts";
import type { MessageCounts } from "../../protocol.ts";
import type { OpenedRun } from "./opened-run.ts";

const SECOND_TICK = factNames.indexOf("secondTick");
/** The half of a minute's messages. */
const HALF = 50;
const DAY = 86_400;

/**
 * Counts the messages of a run between its events. A run counts them when something happens, in the quiet once a day: so they
 * are counted up to the moment on a copy, as the next event would do, and the run itself is left alone.
 */
export class MessageCounter {
  readonly #run: OpenedRun;
  readonly #copy: BackendRun;
  /** The facts of the log that tell when half of a minute's messages had arrived, by their places in it; so many are looked through. */
  readonly #ticks: number[] = [];
  #looked = 0;
  /** Of the copy: the delay that it told last while it counted. */
  #told: number | null = null;

  constructor(run: OpenedRun) {
    this.#run = run;
    this.#copy = createRun(run.program);
    this.#copy.observe((kind, _time, _sent, percent, delay) => {
      if (kind === SECOND_TICK && percent === HALF) this.#told = delay;
    });
  }

  /** What is known of them where the run stands. */
  counts(): MessageCounts {
    const backend = this.#countedUp();
    const { sent, delivered, late, refused, lost } = backend.world.messages;
    return {
      sent: sent[0]!,
      delivered: delivered[0]!,
      late: late[0]!,
      refused: refused[0]!,
      lost: lost[0]!,
      waiting: waitingMessages({ plan: backend.plan.messages!, world: backend.world.messages }),
      secondTick: this.#secondTick(),
    };
  }

  #countedUp(): Backend {
    const { backend, bytes, now } = this.#run;
    this.#told = null;
    if (backend.world.traffic.at[0]! >= now) return backend;
    this.#copy.arena.bytes.set(bytes);
    beforeEvent(this.#copy.context);
    return this.#copy.context;
  }

  /** Of late: what is told of a minute a day ago says nothing of now. */
  #secondTick(): number | null {
    if (this.#told !== null) return this.#told;
    const { log, told, now } = this.#run;
    for (; this.#looked < log.length; this.#looked++) {
      const { kind, numbers } = log.at(this.#looked);
      if (kind === SECOND_TICK && numbers[1] === HALF) this.#ticks.push(this.#looked);
    }
    const place = lastBelow(this.#ticks, told);
    if (place < 0) return null;
    const { time, numbers } = log.at(this.#ticks[place]!);
    return time < now - DAY ? null : numbers[2]!;
  }
}

/** The place of the last of some rising numbers that is below a limit, or −1. */
const lastBelow = (rising: readonly number[], limit: number): number => {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rising[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
};
