import { type FactRing, firstAfter, firstFrom, kindAt, oldest, subjectAt, timeAt } from "./fact-ring.ts";
import { IDLE, KIND, roleAt, TRACK } from "./tracks.ts";
import type { WhoIsWho } from "./who-is-who.ts";

/** No fact. */
export const NOWHERE = -1;

/** What a life or a fault leaves is its own. */
export const isOwned = (track: number): boolean => track === TRACK.life || track === TRACK.fault;

/** The facts of an outage, and questions about them; facts go by their numbers. */
export class History {
  readonly #ring: FactRing;
  readonly #who: WhoIsWho;
  /** The first fact of the outage, and the one after its last. */
  readonly first: number;
  readonly end: number;

  constructor(ring: FactRing, who: WhoIsWho, from: number, to: number) {
    this.#ring = ring;
    this.#who = who;
    this.first = firstFrom(ring, from);
    this.end = firstAfter(ring, to);
  }

  /** The last fact before a number that passes a test, not before `from`. */
  last(before: number, from: number, passes: (index: number) => boolean): number {
    for (let index = before - 1; index >= from; index--) if (passes(index)) return index;
    return NOWHERE;
  }

  /** Whether a fact is of a track, and of that subject where the track has any. */
  isOn(index: number, track: number, subject: number): boolean {
    return (
      roleAt(this.#ring, index).track === track &&
      (track === TRACK.people || track === TRACK.phones || subjectAt(this.#ring, index) === subject)
    );
  }

  /** The last fact of a track before a number; of a group that is switched, that, not that it went down for it. */
  previousOn(track: number, subject: number, before: number): number {
    const isOn = (index: number): boolean => this.isOn(index, track, subject);
    const last = this.last(before, this.first, isOn);
    if (last === NOWHERE || kindAt(this.#ring, last) !== KIND.groupDown) return last;
    const from = firstFrom(this.#ring, timeAt(this.#ring, last));
    const earlier = this.last(last, from, (index) => isOn(index) && roleAt(this.#ring, index).after !== IDLE);
    return earlier === NOWHERE ? last : earlier;
  }

  /** What a group that was down waited for until somebody was called to act: the last of its members, or copies, to be back. */
  wakeOf(track: number, group: number, down: number, before: number): number {
    if (track !== TRACK.group || kindAt(this.#ring, down) !== KIND.groupDown) return NOWHERE;
    return this.last(before, down + 1, (one) => {
      const kind = kindAt(this.#ring, one);
      if (kind === KIND.rebuilt) return subjectAt(this.#ring, one) === group;
      return kind === KIND.componentRepaired && this.groupOf(one) === group;
    });
  }

  /** A group that comes back by nothing that is stated had only stood still: its copies waited for each other. */
  isStall(from: number, to: number): boolean {
    return kindAt(this.#ring, from) === KIND.groupDown && kindAt(this.#ring, to) === KIND.groupServes;
  }

  /** What people are at: a fact to follow, or NOWHERE when there is no incident. */
  people(before: number): number {
    const last = this.last(before, this.first, (one) => roleAt(this.#ring, one).track === TRACK.people);
    return last === NOWHERE || kindAt(this.#ring, last) === KIND.incidentClosed ? NOWHERE : last;
  }

  /** What people are at just after a fact of theirs: what they err in they go on with. NOWHERE: that is not remembered. */
  doing(index: number): number {
    return this.last(
      index + 1,
      oldest(this.#ring),
      (one) => roleAt(this.#ring, one).track === TRACK.people && kindAt(this.#ring, one) !== KIND.actionErred,
    );
  }

  /** Whether nodes join because people calm the cell, not because it was started. */
  isCalmed(index: number): boolean {
    const kind = kindAt(this.#ring, index);
    if (kind !== KIND.cellMeshing && kind !== KIND.cellCalm) return false;
    const doing = this.doing(index);
    return doing !== NOWHERE && kindAt(this.#ring, doing) === KIND.stabilising;
  }

  /** The last completion between two facts; without one, the last group that serves again. */
  endOrReturn(before: number, from: number): number {
    const end = this.last(before, from, (one) => roleAt(this.#ring, one).ends);
    if (end !== NOWHERE) return end;
    return this.last(before, from, (one) => kindAt(this.#ring, one) === KIND.groupServes);
  }

  /** The last that phones did; NOWHERE without phones. */
  phones(): number {
    if (!this.#who.hasPhones) return NOWHERE;
    return this.last(this.end, this.first, (one) => roleAt(this.#ring, one).track === TRACK.phones);
  }

  /** Whether a life or a fault that lasts began with a fact. */
  isTrouble(index: number): boolean {
    const { begins, track } = roleAt(this.#ring, index);
    if (!begins || !isOwned(track)) return false;
    return track === TRACK.life || this.#who.faultPhase[subjectAt(this.#ring, index)] !== IDLE;
  }

  /** The end of what a fact began; NOWHERE while it lasts. */
  endOf(index: number): number {
    const { track } = roleAt(this.#ring, index);
    const subject = subjectAt(this.#ring, index);
    for (let one = index + 1; one < this.end; one++)
      if (roleAt(this.#ring, one).ends && this.isOn(one, track, subject)) return one;
    return NOWHERE;
  }

  /** Whether the thing that a completion is of was in trouble already when a fact was told. */
  wasOpen(end: number, at: number): boolean {
    const { track } = roleAt(this.#ring, end);
    const subject = subjectAt(this.#ring, end);
    return (
      this.last(end, at, (one) => roleAt(this.#ring, one).begins && this.isOn(one, track, subject)) ===
      NOWHERE
    );
  }

  /** The group of the component that a fact is about; NOWHERE where it is in none, or not about one. */
  groupOf(index: number): number {
    if (index >= this.end || roleAt(this.#ring, index).track !== TRACK.life) return NOWHERE;
    return this.#who.lifeGroup[subjectAt(this.#ring, index)];
  }
}
