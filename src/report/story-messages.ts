import { formatCount, formatSpan } from "../base/units.ts";
import type { Batch } from "./story-groups.ts";

/** Once so small a part of the messages that waited at most is left, they have drained. */
const DRAINED = 1e-3;

/** Fewer than are written in so many seconds are not worth a word. */
const WORTH_TELLING = 60;

/** What a story says of messages: when those that had piled up are delivered, how many there were, and how long they took. */
export class MessagesTeller {
  #greatest = 0;
  #isMuch = false;
  readonly #worst = new Map<number, number>();

  /** Second ticks that came at one instant: the minute, the per cent, the delay in seconds. */
  hearTicks(batch: Batch): void {
    for (const [, percent, delay] of batch)
      this.#worst.set(percent!, Math.max(this.#worst.get(percent!) ?? 0, delay!));
  }

  /** What waits now; `rate` is how many are written per second. Returns a sentence once they have drained, else null. */
  hearWaiting(waiting: number, rate: number): string | null {
    this.#greatest = Math.max(this.#greatest, waiting);
    if (waiting > WORTH_TELLING * rate) this.#isMuch = true;
    if (waiting > DRAINED * this.#greatest) return null;
    const text = this.#isMuch ? this.#sentence() : null;
    this.#greatest = 0;
    this.#isMuch = false;
    this.#worst.clear();
    return text;
  }

  #sentence(): string {
    const worst = [...this.#worst].toSorted(([one], [other]) => one - other);
    // Of a minute of which some were lost, no more ever arrive: what is told of others says less than the half does.
    const rising = worst.filter(([, delay], index) => index === 0 || delay >= worst[index - 1]![1]);
    const delays = rising.map(
      ([percent, delay]) =>
        `${percent === 50 ? "half of them" : `${percent} %`} took up to ${formatSpan(delay)}`,
    );
    const waited = `the messages have drained, of which ${formatCount(Math.round(this.#greatest))} waited at most`;
    return delays.length === 0 ? waited : `${waited}; of those of a minute ${delays.join(", ")}`;
  }
}
