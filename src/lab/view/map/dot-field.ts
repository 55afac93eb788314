import type { PhoneStates } from "../../../backend/clients/phone-states.ts";
import { crowdSpots, type PhoneRegions, queueSpots, type Spots } from "./phone-layout.ts";
import { smallShare } from "./small-hash.ts";

/** What a dot does. */
export const DOT = { connected: 0, unaware: 1, waiting: 2, trying: 3, away: 4 } as const;

const STATES = 5;
/** Milliseconds from one region to another, and how much later the last of those starts that leave together. */
const TRAVEL = 650;
const STAGGER = 350;

/** So many dots of `count` do what, for numbers of phones: who is at all has a dot. In the order of `DOT`; `into` is overwritten. */
export const dotCounts = (
  states: PhoneStates,
  perDot: number,
  count: number,
  into: Int32Array,
): Int32Array => {
  into[DOT.unaware] = shareOfDots(states.unaware, perDot);
  into[DOT.waiting] = shareOfDots(states.waiting, perDot);
  into[DOT.trying] = shareOfDots(states.trying, perDot);
  into[DOT.connected] = shareOfDots(states.connected, perDot);
  let over = into[0]! + into[1]! + into[2]! + into[3]! - count;
  // More phones than there are dots: the largest crowd is drawn smaller.
  while (over > 0) {
    let largest = 0;
    for (let state = 1; state < 4; state++) if (into[state]! > into[largest]!) largest = state;
    into[largest]!--;
    over--;
  }
  into[DOT.away] = -over;
  return into;
};

const shareOfDots = (phones: number, perDot: number): number =>
  phones < 0.5 ? 0 : Math.max(1, Math.round(phones / perDot));

const eased = (share: number): number => share * share * (3 - 2 * share);

/**
 * Dots that stand for phones, each in its place, and on their way when numbers change. It makes nothing new while it moves.
 * Times are in milliseconds.
 */
export class DotField {
  readonly count: number;
  readonly states: Uint8Array;
  /** Where they are. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly #from: Spots;
  readonly #to: Spots;
  readonly #start: Float64Array;
  readonly #isTravelling: Uint8Array;
  /** The place in the queue of the waiting or trying that a dot has, or -1. */
  readonly #slot: Int32Array;
  readonly #taken: readonly [Uint8Array, Uint8Array];
  /** The lowest place that may be free. */
  readonly #free: Int32Array = new Int32Array(2);
  readonly #cursor: Int32Array = new Int32Array(STATES);
  readonly #left: Int32Array = new Int32Array(STATES);
  readonly #now: Int32Array = new Int32Array(STATES);
  #homes: Spots;
  #ranks: readonly [Spots, Spots];
  #travelling = 0;

  constructor(count: number, regions: PhoneRegions) {
    this.count = count;
    this.states = new Uint8Array(count).fill(DOT.away);
    this.#now[DOT.away] = count;
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.#from = new Float32Array(2 * count);
    this.#to = new Float32Array(2 * count);
    this.#start = new Float64Array(count);
    this.#isTravelling = new Uint8Array(count);
    this.#slot = new Int32Array(count).fill(-1);
    this.#taken = [new Uint8Array(count), new Uint8Array(count)];
    this.#homes = crowdSpots(count, regions.connected);
    this.#ranks = ranksIn(count, regions);
    for (let dot = 0; dot < count; dot++) this.#jump(dot);
  }

  /** Whether any dot is on its way. */
  get isMoving(): boolean {
    return this.#travelling > 0;
  }

  /** The regions have other places: all dots are there at once. */
  moveTo(regions: PhoneRegions): void {
    this.#homes = crowdSpots(this.count, regions.connected);
    this.#ranks = ranksIn(this.count, regions);
    for (let dot = 0; dot < this.count; dot++) this.#jump(dot);
  }

  /** So many dots are to be in each state (see `dotCounts`): as few as possible change theirs. They travel, or jump. */
  set(wanted: Int32Array, now: number, isJumping: boolean): void {
    for (let state = 0; state < STATES; state++) this.#left[state] = wanted[state]! - this.#now[state]!;
    for (let state = 0; state < STATES; state++)
      for (let surplus = -this.#left[state]!; surplus > 0; surplus--) {
        let next = 0;
        while (next < STATES && this.#left[next]! <= 0) next++;
        if (next === STATES) break;
        this.#left[next]!--;
        this.#left[state]!++;
        this.#change(this.#nextIn(state), next, now);
      }
    if (isJumping) for (let dot = 0; dot < this.count; dot++) this.#jump(dot);
  }

  /** Moves what is on its way. */
  step(now: number): void {
    if (this.#travelling === 0) return;
    for (let dot = 0; dot < this.count; dot++) {
      if (this.#isTravelling[dot] === 0) continue;
      const share = (now - this.#start[dot]!) / TRAVEL;
      if (share >= 1) this.#jump(dot);
      else if (share > 0) this.#place(dot, eased(share));
    }
  }

  #place(dot: number, share: number): void {
    const [x, y] = [2 * dot, 2 * dot + 1];
    this.x[dot] = this.#from[x]! + (this.#to[x]! - this.#from[x]!) * share;
    this.y[dot] = this.#from[y]! + (this.#to[y]! - this.#from[y]!) * share;
  }

  /** The next dot in a state, going round. */
  #nextIn(state: number): number {
    let dot = this.#cursor[state]!;
    while (this.states[dot] !== state) dot = (dot + 1) % this.count;
    this.#cursor[state] = dot;
    return dot;
  }

  #change(dot: number, state: number, now: number): void {
    const before = this.states[dot]!;
    this.#leave(dot, before);
    this.states[dot] = state;
    this.#now[before]!--;
    this.#now[state]!++;
    if (state === DOT.waiting || state === DOT.trying) this.#queue(dot, state - DOT.waiting);
    this.#aim(dot);
    this.#from[2 * dot] = this.x[dot]!;
    this.#from[2 * dot + 1] = this.y[dot]!;
    this.#start[dot] = now + smallShare(dot) * STAGGER;
    if (this.#isTravelling[dot] === 0) this.#travelling++;
    this.#isTravelling[dot] = 1;
  }

  #leave(dot: number, state: number): void {
    const slot = this.#slot[dot]!;
    if (slot < 0) return;
    const queue = state - DOT.waiting;
    this.#taken[queue]![slot] = 0;
    this.#free[queue] = Math.min(this.#free[queue]!, slot);
    this.#slot[dot] = -1;
  }

  #queue(dot: number, queue: number): void {
    const taken = this.#taken[queue]!;
    let slot = this.#free[queue]!;
    while (taken[slot] === 1) slot++;
    taken[slot] = 1;
    this.#free[queue] = slot + 1;
    this.#slot[dot] = slot;
  }

  #aim(dot: number): void {
    const state = this.states[dot]!;
    const isQueued = state === DOT.waiting || state === DOT.trying;
    const spots = isQueued ? this.#ranks[state - DOT.waiting]! : this.#homes;
    const spot = isQueued ? this.#slot[dot]! : dot;
    this.#to[2 * dot] = spots[2 * spot]!;
    this.#to[2 * dot + 1] = spots[2 * spot + 1]!;
  }

  #jump(dot: number): void {
    this.#aim(dot);
    this.x[dot] = this.#to[2 * dot]!;
    this.y[dot] = this.#to[2 * dot + 1]!;
    if (this.#isTravelling[dot] === 1) this.#travelling--;
    this.#isTravelling[dot] = 0;
  }
}

const ranksIn = (count: number, { waiting, trying, door }: PhoneRegions): [Spots, Spots] => [
  crowdSpots(count, waiting),
  queueSpots(count, trying, door),
];
