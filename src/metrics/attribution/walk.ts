import { type FactRing, firstAfter, firstFrom, kindAt, oldest, subjectAt, timeAt } from "./fact-ring.ts";
import { History, isOwned, NOWHERE } from "./history.ts";
import { PHASE } from "./phases.ts";
import { originOf } from "./root.ts";
import { AS_BEFORE, AS_FAULT, IDLE, KIND, roleAt, TRACK } from "./tracks.ts";
import type { WhoIsWho } from "./who-is-who.ts";

/** An outage that is over, or cut at the end of the run; times in seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether it still goes on. */
  readonly isCut: boolean;
  /** The cause that began it. */
  readonly root: number;
}

/** Where the time goes: seconds of a phase, and of a cause that the service waited for. */
export interface Ledger {
  readonly spend: (phase: number, seconds: number) => void;
  readonly hold: (cause: number, seconds: number) => void;
}

/**
 * Walks an outage back from its end, and gives each of its moments to one phase and one cause: to the action on whose
 * completion the service returned, then to what that action had waited for, back to the failure or fault behind it. Where
 * that began later than the outage, the time before is that of whatever else was under way then and came back last; if two
 * did at one instant, of the one whose return was stated last. What was in trouble longer than facts are remembered counts as
 * being, until the oldest of them, in the phase that this fact ended.
 */
export class Walk {
  readonly #ring: FactRing;
  readonly #who: WhoIsWho;
  readonly #span: Span;
  readonly #ledger: Ledger;
  readonly #history: History;
  /** All after this is given away; facts from this number on have been looked at. */
  #at: number;
  #index: number;
  /** The earliest beginning that the walk has come to, and the completions that it has gone back from since. */
  #begun: number;
  readonly #used = new Set<number>();
  /** Seconds that are given to a phase but not to a cause yet. */
  #owed = 0;

  constructor(ring: FactRing, who: WhoIsWho, span: Span, ledger: Ledger) {
    this.#ring = ring;
    this.#who = who;
    this.#span = span;
    this.#ledger = ledger;
    this.#history = new History(ring, who, span.from, span.to);
    this.#at = span.to;
    this.#index = this.#history.end;
    this.#begun = this.#history.end;
  }

  /** Gives all of the outage away. */
  run(): void {
    let on = this.#span.isCut ? this.#underWay() : this.#completion();
    while (this.#at > this.#span.from && on !== NOWHERE) on = this.#follow(on);
    if (this.#at > this.#span.from) this.#spend(PHASE.repairing, this.#span.from);
    this.#own(this.#span.root);
  }

  /** What was given away already stays so: of an action that began later than where the walk stands nothing is left. */
  #spend(phase: number, from: number): void {
    const start = Math.min(this.#at, Math.max(from, this.#span.from));
    this.#ledger.spend(phase, this.#at - start);
    this.#owed += this.#at - start;
    this.#at = start;
  }

  #own(cause: number): void {
    if (this.#owed > 0) this.#ledger.hold(cause, this.#owed);
    this.#owed = 0;
  }

  #phase(phase: number, subject: number): number {
    return phase === AS_FAULT ? this.#who.faultPhase[subject] : phase;
  }

  /** The phase from a fact to the next one of its track. */
  #after(index: number, subject: number): number {
    if (this.#history.isCalmed(index)) return PHASE.calming;
    const { after } = roleAt(this.#ring, index);
    if (after !== AS_BEFORE) return this.#phase(after, subject);
    const doing = this.#history.doing(index);
    return doing === NOWHERE ? PHASE.restarting : this.#phase(roleAt(this.#ring, doing).after, subject);
  }

  /**
   * Follows the track of a fact back from where the walk stands: to the beginning of a life or a fault, or to what else set
   * the track going. Returns a fact on the track to follow next, or NOWHERE.
   */
  #follow(on: number): number {
    const { track } = roleAt(this.#ring, on);
    const subject = subjectAt(this.#ring, on);
    let next = on;
    while (this.#at > this.#span.from) {
      const bound = this.#index;
      const previous = this.#history.previousOn(track, subject, bound);
      const { knows, before: stated } = roleAt(this.#ring, next);
      const before = this.#phase(stated, subject);
      if (previous === NOWHERE) {
        this.#spend(knows ? before : this.#phaseAtStart(track, subject, before), this.#span.from);
        if (isOwned(track))
          this.#own(track === TRACK.life ? this.#who.lifeCause[subject] : this.#who.faultCause[subject]);
        return NOWHERE;
      }
      const wake = this.#history.wakeOf(track, subject, previous, bound);
      if (wake !== NOWHERE) {
        this.#spend(before, timeAt(this.#ring, wake));
        this.#index = wake;
        return wake;
      }
      const { begins } = roleAt(this.#ring, previous);
      const phase = this.#history.isStall(previous, next) ? PHASE.switching : this.#after(previous, subject);
      this.#spend(phase === IDLE || knows ? before : phase, timeAt(this.#ring, previous));
      this.#index = previous;
      if (begins) return this.#beginning(previous);
      if (!isOwned(track)) {
        const other = this.#setGoingBy(previous, bound);
        if (other !== NOWHERE) return other;
      }
      next = previous;
    }
    return NOWHERE;
  }

  /** The phase that a track was in when the outage began, as far as that is remembered; else what its first fact says. */
  #phaseAtStart(track: number, subject: number, before: number): number {
    const earlier = this.#history.last(this.#history.first, oldest(this.#ring), (index) =>
      this.#history.isOn(index, track, subject),
    );
    const phase = earlier === NOWHERE ? IDLE : this.#after(earlier, subject);
    return phase === IDLE ? before : phase;
  }

  /** The walk has come to where something began: that is the cause of all since, and others are the cause of what was before. */
  #beginning(index: number): number {
    this.#own(originOf(this.#ring, this.#who, index));
    this.#begun = Math.min(this.#begun, index);
    return this.#at > this.#span.from ? this.#other(this.#begun) : NOWHERE;
  }

  /** What set a fact going that is none of its own track: a completion or a beginning of its instant, or people. */
  #setGoingBy(index: number, bound: number): number {
    const ring = this.#ring;
    const from = firstFrom(ring, timeAt(ring, index));
    const isAnother = (one: number): boolean =>
      !this.#history.isOn(one, roleAt(ring, index).track, subjectAt(ring, index));
    const until = Math.min(bound, firstAfter(ring, timeAt(ring, index)));
    const end = this.#history.last(until, from, (one) => roleAt(ring, one).ends && isAnother(one));
    if (end !== NOWHERE) {
      this.#index = end;
      return end;
    }
    const kind = kindAt(ring, index);
    if (kind === KIND.cellMeshing || kind === KIND.switchBegan) {
      const people = this.#history.people(index);
      if (people !== NOWHERE) return people;
    }
    const begun = this.#history.last(index, from, (one) => roleAt(ring, one).begins);
    return begun === NOWHERE ? NOWHERE : this.#beginning(begun);
  }

  /** What brought the service back: the last completion of the instant, or phones that came back little by little. */
  #completion(): number {
    const { to } = this.#span;
    const from = firstFrom(this.#ring, to);
    const end = this.#history.endOrReturn(this.#history.end, from);
    if (end !== NOWHERE) {
      this.#index = end;
      return end;
    }
    const phones = this.#history.phones();
    return phones === NOWHERE ? this.#other(this.#history.end) : phones;
  }

  /** What is under way when the run ends: people, else a switch, else what began first, else phones. */
  #underWay(): number {
    const people = this.#history.people(this.#history.end);
    if (people !== NOWHERE) return people;
    const group = this.#history.last(
      this.#history.end,
      this.#history.first,
      (one) => roleAt(this.#ring, one).track === TRACK.group,
    );
    if (group !== NOWHERE && kindAt(this.#ring, group) === KIND.takeoverBegan) return group;
    for (let index = this.#history.first; index < this.#history.end; index++)
      if (this.#history.isTrouble(index) && this.#history.endOf(index) === NOWHERE) return index;
    return this.#history.phones();
  }

  /**
   * What else the service waited for when something began: a group that was down already and came back last, else a member
   * of the same group, else anything, else what is in trouble to this day.
   */
  #other(at: number): number {
    const end = this.#otherEnd(at);
    if (end !== NOWHERE) {
      this.#used.add(end);
      this.#index = end;
      return end;
    }
    this.#index = firstFrom(this.#ring, timeAt(this.#ring, Math.min(at, this.#history.end - 1)));
    return this.#history.last(
      at,
      this.#history.first,
      (one) => this.#history.isTrouble(one) && this.#history.endOf(one) === NOWHERE,
    );
  }

  #otherEnd(at: number): number {
    const back = this.#lastReturn(at);
    if (back !== NOWHERE) return back;
    const group = this.#history.groupOf(at);
    const ended = (isNear: boolean): number =>
      this.#history.last(this.#history.end, at + 1, (one) => {
        const { ends, track } = roleAt(this.#ring, one);
        return (
          ends &&
          isOwned(track) &&
          (!isNear || this.#history.groupOf(one) === group) &&
          this.#isAnswer(one, at)
        );
      });
    const near = group === NOWHERE ? NOWHERE : ended(true);
    return near === NOWHERE ? ended(false) : near;
  }

  /** Whether a completion is of something that was in trouble before a fact, and has not been gone back from yet. */
  #isAnswer(end: number, at: number): boolean {
    return !this.#used.has(end) && this.#history.wasOpen(end, at);
  }

  /** What brought back the last of the groups that had been down before a fact. */
  #lastReturn(at: number): number {
    const ring = this.#ring;
    for (let index = this.#history.end - 1; index > at; index--) {
      if (kindAt(ring, index) !== KIND.groupServes) continue;
      const group = subjectAt(ring, index);
      const fell = (one: number): boolean =>
        kindAt(ring, one) === KIND.groupDown && subjectAt(ring, one) === group;
      if (this.#history.last(index, at, fell) !== NOWHERE) continue;
      const end = this.#history.endOrReturn(index + 1, firstFrom(ring, timeAt(ring, index)));
      if (end !== NOWHERE && end > at && this.#isAnswer(end, at)) return end;
    }
    return NOWHERE;
  }
}
