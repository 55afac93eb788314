import { type FactRing, firstAfter, firstFrom, kindAt, subjectAt, timeAt } from "./fact-ring.ts";
import { KIND, roleAt, TRACK } from "./tracks.ts";
import type { WhoIsWho } from "./who-is-who.ts";

const NOWHERE = -1;

/** The fault that spreads, and hit something at the instant of a fact; NOWHERE when there is none. */
const spreadingAt = (ring: FactRing, index: number): number => {
  const end = firstAfter(ring, timeAt(ring, index));
  for (let one = index; one < end; one++)
    if (kindAt(ring, one) === KIND.faultStruck) return subjectAt(ring, one);
  return NOWHERE;
};

/**
 * The cause that a fact begins: that of the first beginning of its instant, which brought the others with it; of what a fault
 * that spreads has hit, the fault.
 */
export const originOf = (ring: FactRing, who: WhoIsWho, index: number): number => {
  let first = index;
  const from = firstFrom(ring, timeAt(ring, index));
  for (let one = from; one < index && first === index; one++) if (roleAt(ring, one).roots) first = one;
  const subject = subjectAt(ring, first);
  const kind = kindAt(ring, first);
  if (kind === KIND.shock) return who.shockCause[subject];
  if (roleAt(ring, first).track === TRACK.fault) return who.faultCause[subject];
  const fault = spreadingAt(ring, first);
  return fault === NOWHERE ? who.lifeCause[subject] : who.faultCause[fault];
};

const endingOf = (track: number, kind: number): number => {
  if (track === TRACK.life) return KIND.componentRepaired;
  return kind === KIND.maintenanceBegan ? KIND.maintenanceEnded : KIND.faultEnded;
};

/** How far back a root is looked for. */
const LOOKED_BACK = 512;

/** The facts up to an outage's beginning, and a look back over the last of them. */
class Before {
  readonly #ring: FactRing;
  readonly #who: WhoIsWho;
  readonly #end: number;
  readonly #from: number;

  constructor(ring: FactRing, who: WhoIsWho, time: number) {
    this.#ring = ring;
    this.#who = who;
    this.#end = firstAfter(ring, time);
    this.#from = Math.max(this.#end - LOOKED_BACK, firstFrom(ring, Number.NEGATIVE_INFINITY));
  }

  /** The first failure or fault of the instant of a fact, as a cause; NOWHERE when there is none. */
  beginningAt(index: number): number {
    const time = timeAt(this.#ring, index);
    for (let one = firstFrom(this.#ring, time); one < this.#end && timeAt(this.#ring, one) === time; one++)
      if (roleAt(this.#ring, one).roots) return originOf(this.#ring, this.#who, one);
    return NOWHERE;
  }

  /** A group that went down at a time without any failure: it was switched, or what two had done was merged. */
  switchAt(time: number): number {
    for (let index = this.#end - 1; index >= this.#from && timeAt(this.#ring, index) === time; index--) {
      if (kindAt(this.#ring, index) !== KIND.groupDown) continue;
      const group = subjectAt(this.#ring, index);
      const before = this.#lastOf(index, group);
      if (
        before === KIND.takeoverBegan ||
        before === KIND.splitBrain ||
        before === KIND.promoted ||
        before === KIND.elected
      )
        return this.#who.switchCause[group];
    }
    return NOWHERE;
  }

  /** What brought down the group that fell last and is still down. */
  fallOfGroup(): number {
    for (let index = this.#end - 1; index >= this.#from; index--) {
      if (kindAt(this.#ring, index) !== KIND.groupDown || this.#isOver(KIND.groupServes, index)) continue;
      const cause = this.beginningAt(index);
      if (cause !== NOWHERE) return cause;
    }
    return NOWHERE;
  }

  /** The last trouble that is not over. */
  lastTrouble(): number {
    for (let index = this.#end - 1; index >= this.#from; index--) {
      const { track, begins } = roleAt(this.#ring, index);
      if (!begins || track === TRACK.mark) continue;
      if (!this.#isOver(endingOf(track, kindAt(this.#ring, index)), index))
        return originOf(this.#ring, this.#who, index);
    }
    return NOWHERE;
  }

  #lastOf(before: number, group: number): number {
    for (let index = before - 1; index >= this.#from; index--)
      if (roleAt(this.#ring, index).track === TRACK.group && subjectAt(this.#ring, index) === group) {
        const kind = kindAt(this.#ring, index);
        if (kind !== KIND.groupServes) return kind;
      }
    return NOWHERE;
  }

  #isOver(what: number, index: number): boolean {
    for (let one = index + 1; one < this.#end; one++)
      if (kindAt(this.#ring, one) === what && subjectAt(this.#ring, one) === subjectAt(this.#ring, index))
        return true;
    return false;
  }
}

/**
 * The cause that an outage began with at a time: the first failure or fault of that instant; else a switch that nothing had
 * failed for; else what brought down the group that fell last and is still down; else the last trouble that is not over; else
 * what is asked over the day.
 */
export const rootOf = (ring: FactRing, who: WhoIsWho, time: number): number => {
  const before = new Before(ring, who, time);
  const last = firstAfter(ring, time) - 1;
  const now = last >= 0 && timeAt(ring, last) === time ? before.beginningAt(last) : NOWHERE;
  if (now !== NOWHERE) return now;
  const found = [before.switchAt(time), before.fallOfGroup(), before.lastTrouble()];
  return found.find((cause) => cause !== NOWHERE) ?? who.demandCause;
};
