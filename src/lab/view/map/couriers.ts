import type { MessageCounts } from "../../protocol.ts";
import { smallHash, smallShare } from "./small-hash.ts";

/** How many messages are seen on their way at once. */
export const COURIERS = 14;
/** Milliseconds from a phone to its server, the same on to the other phone, and how long the last tick stays. */
const LEG = 1100;
const STAY = 700;
/** Milliseconds from one departure to the next. */
const PACE = 170;

/** What becomes of a message. */
export const FATE = { delivered: 0, kept: 1, refused: 2 } as const;

/**
 * A few messages out of many on their way, to be seen and not counted: from a phone to the servers (first tick), from there
 * to another phone (second tick), or left waiting at the servers, or turned away at the door. Times are in milliseconds; it
 * makes nothing new while it moves.
 */
export class Couriers {
  /** By courier: 0 for one that is nowhere, else its number from 1. */
  readonly numbers = new Uint32Array(COURIERS);
  readonly fates = new Uint8Array(COURIERS);
  readonly #start = new Float64Array(COURIERS);
  #count = 0;
  #next = 0;
  #before: MessageCounts | null = null;

  /** New counts: where more were sent, one more sets out. Earlier counts than before start anew. */
  take(counts: MessageCounts, now: number): void {
    const before = this.#before;
    this.#before = counts;
    if (before === null || counts.sent <= before.sent || now < this.#next) return;
    const free = this.numbers.indexOf(0);
    if (free < 0) return;
    this.#count++;
    this.#next = now + PACE;
    this.numbers[free] = this.#count;
    this.fates[free] = fateOf(this.#count, before, counts);
    this.#start[free] = now;
  }

  get isMoving(): boolean {
    for (let courier = 0; courier < COURIERS; courier++) if (this.numbers[courier] !== 0) return true;
    return false;
  }

  /**
   * How far a courier is: up to 1 on the way to the servers, up to 2 on the way from there, then its ticks stay for a moment;
   * -1 once it is over.
   */
  legs(courier: number, now: number): number {
    const passed = now - this.#start[courier]!;
    const fate = this.fates[courier]!;
    const last = fate === FATE.delivered ? 2 : 1;
    if (passed < last * LEG) return Math.max(0, passed / LEG);
    if (passed < last * LEG + STAY) return last;
    this.numbers[courier] = 0;
    return -1;
  }

  /** Nothing is on its way any more. */
  clear(): void {
    this.numbers.fill(0);
    this.#before = null;
    this.#next = 0;
  }
}

/** In proportion to what became of messages between two moments. */
const fateOf = (number: number, before: MessageCounts, counts: MessageCounts): number => {
  const sent = counts.sent - before.sent;
  const refused = Math.max(0, counts.refused - before.refused) / sent;
  const kept = Math.max(0, counts.waiting - before.waiting) / sent;
  const chance = smallShare(number);
  return chance < refused ? FATE.refused : chance < refused + kept ? FATE.kept : FATE.delivered;
};

/** One of so many, for a courier's number: which phone it comes from (0), which server it meets (1), which phone it goes to (2). */
export const courierPick = (number: number, which: 0 | 1 | 2, count: number): number =>
  smallHash(number * 3 + which) % Math.max(1, count);
