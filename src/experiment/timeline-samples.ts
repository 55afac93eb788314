import type { Backend } from "../backend/backend.ts";
import { backlogAt } from "../backend/backlog/backlog.ts";
import { membershipQueueAt } from "../backend/cells/membership.ts";
import { waitingAt } from "../backend/clients/front.ts";
import { phoneStates } from "../backend/clients/phone-states.ts";
import type { Plan } from "../backend/plan.ts";

/** A stretch of a run, in seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How finely a stretch is looked at: four times as finely as it is shown. */
const LOOKS = 1600;
/** The served share has jumped if it moved by more than this between two events. */
const JUMP = 0.01;
/** So many samples at most, whatever jumps. */
const MOST = 20_000;

/** Something in which something can wait, and how much does at a time that is not before the last event, nor after the next one. */
export interface QueueReading {
  readonly name: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly read: (backend: Backend, at: number) => number;
}

const sum = (count: number, of: (index: number) => number): number => {
  let all = 0;
  for (let index = 0; index < count; index++) all += of(index);
  return all;
};

/** Everything of a plan in which something can wait; of messages that wait facts tell. Reading changes nothing. */
export const queueReadings = (plan: Plan): QueueReading[] => [
  ...(plan.phones === null
    ? []
    : [
        {
          name: "login queue",
          unit: "logins",
          read: (backend: Backend) => sum(plan.cells.length, (cell) => waitingAt(backend, cell)),
        },
      ]),
  ...(plan.cells.length === 0
    ? []
    : [
        {
          name: "membership queue",
          unit: "messages",
          read: (backend: Backend, at: number) =>
            sum(plan.cells.length, (cell) => membershipQueueAt(backend, cell, at)),
        },
      ]),
  ...plan.backlogs.map(({ service }, backlog) => ({
    name: `queue of ${plan.services[service]!.name}`,
    unit: "work",
    read: (backend: Backend, at: number) => backlogAt(backend, backlog, at),
  })),
];

/**
 * Looks at a run between its events and notes what can be seen, within one stretch of it. It only reads: the run goes on as
 * if nobody had looked.
 */
export class Sampler {
  readonly times: number[] = [];
  readonly served: number[] = [];
  readonly connected: number[] = [];
  readonly unaware: number[] = [];
  readonly waiting: number[] = [];
  readonly trying: number[] = [];
  readonly queues: (QueueReading & { readonly values: number[] })[];
  readonly #stretch: Stretch;
  readonly #spacing: number;
  readonly #hasPhones: boolean;

  constructor(plan: Plan, stretch: Stretch) {
    this.#stretch = stretch;
    this.#spacing = (stretch.to - stretch.from) / LOOKS;
    this.#hasPhones = plan.phones !== null;
    this.queues = queueReadings(plan).map((queue) => ({ ...queue, values: [] }));
  }

  /** To be asked after each event, with the time of the next one that counts; what lasts no time is not noted. */
  look(backend: Backend, end: number): void {
    const { now, calendar } = backend.simulation;
    const next = Math.min(calendar.firstDue(), end);
    const { from, to } = this.#stretch;
    if (next <= now || next < from || now > to) return;
    this.#lookAt(backend, Math.max(now, from));
    if (next - now <= this.#spacing) return;
    const until = Math.min(next, to);
    for (let at = this.times.at(-1)! + 4 * this.#spacing; at < until; at += 4 * this.#spacing)
      this.#take(backend, at);
    // What holds right before the next event: jumps stand upright.
    if (until > this.times.at(-1)!) this.#take(backend, until);
  }

  #lookAt(backend: Backend, at: number): void {
    const last = this.times.length - 1;
    const hasJumped = Math.abs(backend.world.stated.share[0]! - this.served[last]!) > JUMP;
    if (last < 0 || at - this.times[last]! >= this.#spacing || (hasJumped && last < MOST))
      this.#take(backend, at);
  }

  #take(backend: Backend, at: number): void {
    this.times.push(at);
    this.served.push(Math.max(0, backend.world.stated.share[0]!));
    for (const queue of this.queues) queue.values.push(queue.read(backend, at));
    if (!this.#hasPhones) return;
    const states = phoneStates(backend, at);
    this.connected.push(states.connected);
    this.unaware.push(states.unaware);
    this.waiting.push(states.waiting);
    this.trying.push(states.trying);
  }
}
