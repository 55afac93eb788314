import { chance } from "./chance.ts";

/** A login storm with each phone an entity of its own. Times are in seconds, rates per second. */
export interface Storm {
  readonly phones: number;
  /** The waits before the 1st, 2nd … attempt, uniform between two bounds; the last entry repeats. */
  readonly waits: readonly (readonly [from: number, to: number])[];
  readonly rate: number;
  readonly queue: number;
  readonly timeout: number;
  readonly churn: number;
  /** When the number of connected phones is read, ascending. */
  readonly at: readonly number[];
}

interface Phone {
  readonly time: number;
  readonly does: "try" | "connect" | "leave";
  /** The place of the wait before its next attempt. */
  readonly wait: number;
}

/** A binary heap of events by time, written for this test alone. */
const heapOf = () => {
  const heap: Phone[] = [];
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b], heap[a]];
  };
  return {
    push: (phone: Phone) => {
      let at = heap.push(phone) - 1;
      while (at > 0 && heap[(at - 1) >> 1].time > heap[at].time) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop: (): Phone | undefined => {
      const top = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return top;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const least = [left, left + 1].reduce(
          (best, child) => (heap[child]?.time < heap[best].time ? child : best),
          at,
        );
        if (least === at) return top;
        swap(at, least);
        at = least;
      }
    },
  };
};

/**
 * The share of phones that are connected at given times after all of them lost their connection at 0. One queue, first
 * come first served, of logins of equal length; who finds it full is refused at once; who has waited for the time-out
 * leaves, but the server still does the work; a connected phone leaves at the rate of churn and tries again at once.
 */
export const connectedShares = (storm: Storm, seed: number): number[] => {
  const { phones, waits, rate, queue, timeout, churn, at } = storm;
  const { uniform, exponential } = chance(seed);
  const heap = heapOf();
  const lastWait = waits.length - 1;
  const waitThenTry = (time: number, wait: number) => {
    const [from, to] = waits[Math.min(wait, lastWait)];
    heap.push({ time: time + from + (to - from) * uniform(), does: "try", wait: wait + 1 });
  };
  for (let i = 0; i < phones; i++) waitThenTry(0, 0);
  let [connected, busyUntil] = [0, 0];
  const shares: number[] = [];
  for (;;) {
    const phone = heap.pop();
    while (shares.length < at.length && (phone === undefined || phone.time > at[shares.length]))
      shares.push(connected / phones);
    if (phone === undefined || shares.length === at.length) return shares;
    const { time, does, wait } = phone;
    if (does === "connect") {
      connected++;
      if (churn > 0) heap.push({ time: time + exponential() / churn, does: "leave", wait: 0 });
      continue;
    }
    if (does === "leave") connected--;
    const next = does === "leave" ? 1 : wait;
    if ((busyUntil - time) * rate >= queue) {
      waitThenTry(time, next);
      continue;
    }
    busyUntil = Math.max(time, busyUntil) + 1 / rate;
    if (busyUntil - time <= timeout) heap.push({ time: busyUntil, does: "connect", wait: 0 });
    else waitThenTry(time + timeout, next);
  }
};
