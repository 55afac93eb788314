import type { FactName } from "../backend/facts.ts";
import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import { isTold, listed, type StoryNames, sentences } from "./sentences.ts";
import type { Batch } from "./story-groups.ts";
import { MessagesTeller } from "./story-messages.ts";
import { areToldTogether, type Instant, merged, ROUTINE } from "./story-routine.ts";
import { levelOf, shareTold } from "./story-share.ts";

/** A fact by its name. */
export interface NamedFact {
  readonly name: FactName;
  /** Seconds. */
  readonly time: number;
  readonly numbers: readonly number[];
}

/** One line of a story. */
export interface StoryLine {
  /** Seconds. */
  readonly time: number;
  readonly text: string;
}

/** A quiet stretch is told if it lasts so many seconds, or something fails in it. */
const WORTH_TELLING = 3600;

/** A wave is at least such a share of the users. */
const WAVE = 0.05;

/** Tells a run's story as it goes on, from its facts in order of time. */
export class Storyteller {
  readonly #lines: StoryLine[] = [];
  readonly #names: StoryNames;
  readonly #single: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #badSince = new Map<number, number>();
  #down = new Set<number>();
  readonly #faults = new Set<number>();
  readonly #messages = new MessagesTeller();
  #isIncident = false;
  #share = 1;
  /** Users, connected or not; 0 where they are not counted. */
  #online = 0;
  /** How often people tried to calm the cluster down in this incident. */
  #attempts = 0;
  /** The least share of the users that was served in this trouble. */
  #least = 1;
  #told = levelOf(1);
  /** Instants of routine that are not told yet. */
  #routine: { readonly time: number; readonly instant: Instant }[] = [];
  /** When the trouble began; null in the quiet. */
  #trouble: number | null = null;
  #quietSince = 0;
  #quietFailures = 0;

  readonly #whole: number;
  /** Facts of an instant that may not be over yet. */
  #now = 0;
  #instant = new Map<FactName, (readonly number[])[]>();

  constructor({ names, whole }: Omit<StorySettings, "end">) {
    this.#whole = whole;
    this.#names = names;
    this.#single = new Set(names.components);
    const { struck, ...named } = names;
    this.#known = new Set(Object.values(named).flat());
  }

  #say(time: number, text: string): void {
    const [first = ""] = text.split(/,? /);
    const sentence = this.#known.has(first) ? text : text.charAt(0).toUpperCase() + text.slice(1);
    this.#lines.push({ time, text: text.endsWith(":") ? sentence : `${sentence}.` });
  }

  get #leftAlone(): string {
    return this.#whole === 1
      ? "all users served"
      : `at least ${formatShare(this.#whole)} of the users served`;
  }

  /** Hears the next fact, and says of the instant before it, where it is over by that, whether it was worth a line. */
  hear({ name, time, numbers }: NamedFact): boolean {
    const isWorth = time !== this.#now && this.pause();
    this.#now = time;
    const batch = this.#instant.get(name);
    if (batch === undefined) this.#instant.set(name, [numbers]);
    else batch.push(numbers);
    return isWorth;
  }

  /** No more facts come of the instant of the last one: whether it was worth a line of its own. */
  pause(): boolean {
    const [instant, lines] = [this.#instant, this.#lines.length];
    if (instant.size === 0) return false;
    this.#instant = new Map();
    this.#hear(this.#now, instant);
    return this.#lines.length > lines && this.#lines.at(-1)!.time === this.#now;
  }

  /** The story so far, or its last lines, with what would be told next if no more came; it may go on all the same. */
  soFar(most = Number.POSITIVE_INFINITY): readonly StoryLine[] {
    const told = this.#lines.slice(-most);
    if (this.#routine.length === 0) return told;
    const [down, attempts] = [new Set(this.#down), this.#attempts];
    const [routine, lines] = [this.#routine, this.#lines.length];
    this.#tellRoutine();
    told.push(...this.#lines.splice(lines));
    [this.#down, this.#attempts, this.#routine] = [down, attempts, routine];
    return told.slice(-most);
  }

  /** The whole story, of a run that ended at a time, in seconds. */
  end(time: number): readonly StoryLine[] {
    this.pause();
    this.#tellEnd(time);
    return this.#lines;
  }

  #hear(time: number, instant: Instant): void {
    const before = new Map(this.#badSince);
    this.#note(time, instant);
    this.#tellMessages(time, instant);
    if (this.#trouble === null) {
      if (!this.#isTrouble(instant)) {
        this.#quietFailures += instant.get("componentFailed")?.length ?? 0;
        return;
      }
      this.#leaveQuiet(time, before);
      this.#trouble = time;
      this.#least = 1;
    }
    this.#least = Math.min(this.#least, this.#share);
    if (this.#isRoutine(time, instant)) this.#routine.push({ time, instant });
    else {
      this.#tellRoutine();
      this.#tellInstant(time, instant);
      this.#tellShare(time, instant);
    }
    this.#seeWhetherOver(time);
  }

  #tellInstant(time: number, instant: Instant): void {
    for (const [name, batch] of instant) this.#tell(time, name, batch, instant);
    this.#tellWave(time, instant);
  }

  /** A cell opens while many are away: they come back all at once. */
  #tellWave(time: number, instant: Instant): void {
    const away = Math.round((1 - this.#share) * this.#online);
    if (!instant.has("cellOpened") || away < WAVE * this.#online || away === 0) return;
    this.#say(time, `a wave of ${formatCount(Number(away.toPrecision(3)))} phones comes back`);
  }

  /** What people decide, and why as far as it is known. */
  #reasonFor(name: FactName): string {
    if (name === "stabilising") this.#attempts++;
    if (name === "incidentClosed") this.#attempts = 0;
    return name === "stopping" && this.#attempts > 0 ? ", for calming it down did not help" : "";
  }

  #isRoutine(time: number, instant: Instant): boolean {
    if (time === this.#trouble || (instant.has("served") && levelOf(this.#share) !== this.#told))
      return false;
    const told = [...instant.keys()].filter(isTold);
    return told.length > 0 && told.every((name) => ROUTINE.has(name));
  }

  /** Tells what was put by: instant by instant, or all together where it is much. */
  #tellRoutine(): void {
    const waiting = this.#routine;
    this.#routine = [];
    const instants = waiting.map(({ instant }) => instant);
    if (!areToldTogether(instants)) {
      for (const { time, instant } of waiting) this.#tellInstant(time, instant);
      return;
    }
    const first = waiting[0]!.time;
    this.#say(first, `in the next ${formatDuration(waiting.at(-1)!.time - first)}:`);
    this.#tellInstant(first, merged(instants));
  }

  #tellEnd(time: number): void {
    this.#tellRoutine();
    if (this.#trouble !== null) this.#say(time, "here the run ends, in the midst of it");
    else this.#leaveQuiet(time, this.#badSince);
  }

  #isTrouble(instant: Instant): boolean {
    return this.#share < this.#whole || this.#isIncident || instant.has("faultBegan");
  }

  #note(time: number, instant: Instant): void {
    for (const [component] of instant.get("componentBad") ?? []) this.#badSince.set(component!, time);
    for (const [component] of instant.get("componentGood") ?? []) this.#badSince.delete(component!);
    for (const [fault] of instant.get("faultBegan") ?? [])
      if (this.#names.struck[fault!] !== "people") this.#faults.add(fault!);
    for (const [fault] of instant.get("faultEnded") ?? []) this.#faults.delete(fault!);
    if (instant.has("alarm")) this.#isIncident = true;
    if (instant.has("incidentClosed")) this.#isIncident = false;
    const [share = this.#share, online = this.#online] = instant.get("served")?.at(-1) ?? [];
    this.#share = share;
    this.#online = online;
  }

  #leaveQuiet(time: number, bad: ReadonlyMap<number, number>): void {
    const span = formatDuration(time - this.#quietSince);
    if (time - this.#quietSince >= WORTH_TELLING || this.#quietFailures > 0) {
      const failures = this.#quietFailures;
      const words =
        failures === 0
          ? "nothing fails"
          : `${formatCount(failures)} ${failures === 1 ? "failure leaves" : "failures leave"} ${this.#leftAlone}`;
      this.#say(this.#quietSince, `${span} of quiet: ${words}`);
    }
    const broken = [...bad].map(
      ([component, since]) => `${this.#names.components[component]} (for ${formatDuration(time - since)})`,
    );
    if (broken.length > 0) this.#say(time, `still broken by now: ${listed(broken)}`);
    this.#quietFailures = 0;
  }

  #tell(time: number, name: FactName, batch: Batch, instant: Instant): void {
    if (!isTold(name)) return;
    // Less than half a phone is none.
    if (name === "phonesDropped" && batch.reduce((sum, [, phones]) => sum + phones!, 0) < 0.5) return;
    const told = batch.filter((numbers) => this.#isWorthTelling(name, numbers[0]!, instant));
    if (told.length > 0) this.#say(time, `${sentences[name](told, this.#names)}${this.#reasonFor(name)}`);
  }

  /**
   * Not: that what failed is bad, that a fault told before has hit it, that a group of one is its server, that the nodes of a
   * cell that is stopped part, that what is down is not overloaded, that all is well at the start.
   */
  #isWorthTelling(name: FactName, subject: number, instant: Instant): boolean {
    const also = (other: FactName) => instant.get(other)?.some(([one]) => one === subject) === true;
    if (name === "failureFound") return !also("componentFailed");
    if (name === "componentBad") return !also("componentFailed");
    if (name === "cellParted") return !also("cellStopped");
    if (name === "groupRelieved") return !also("groupDown");
    if (name === "componentGood") return !also("componentRepaired");
    if (name === "faultEnded") return !also("faultBegan");
    if (name === "faultStruck") return also("faultBegan") || !instant.has("componentFailed");
    if (name === "groupDown") this.#down.add(subject);
    else if (name !== "groupServes" || !this.#down.delete(subject)) return name !== "groupServes";
    return !this.#single.has(this.#names.groups[subject]!);
  }

  #tellMessages(time: number, instant: Instant): void {
    this.#messages.hearTicks(instant.get("secondTick") ?? []);
    const [, waiting, rate = 0] = instant.get("messagesWait")?.at(-1) ?? [];
    const text = waiting === undefined ? null : this.#messages.hearWaiting(waiting, rate);
    if (text === null) return;
    this.#tellRoutine();
    this.#say(time, text);
  }

  #tellShare(time: number, instant: Instant): void {
    const level = levelOf(this.#share);
    if (!instant.has("served") || level === this.#told) return;
    const isWorse = level < this.#told;
    this.#told = level;
    if (this.#share === 0) this.#say(time, "nobody is served any more");
    else if (this.#share === 1) this.#say(time, "all users are served again");
    else this.#say(time, `${isWorse ? "only " : ""}${shareTold(this.#share)} of the users are served`);
  }

  #seeWhetherOver(time: number): void {
    if (this.#trouble === null || this.#share < this.#whole || this.#isIncident || this.#faults.size > 0)
      return;
    this.#tellRoutine();
    const kept = this.#least < this.#whole ? "" : `, and left ${this.#leftAlone}`;
    if (time > this.#trouble)
      this.#say(time, `it is over, after ${formatDuration(time - this.#trouble)}${kept}`);
    this.#trouble = null;
    this.#quietSince = time;
  }
}

/** How a story is told. */
export interface StorySettings {
  readonly names: StoryNames;
  /** When the run ended, in seconds. */
  readonly end: number;
  /** While at least this share of the users is served, from 0 to 1, all is quiet. */
  readonly whole: number;
}

/**
 * A run's story from its facts, in order of time: quiet stretches in one line each, trouble (too few users served, an
 * incident, or a fault that lasts) fact by fact.
 */
export const storyOf = (
  facts: Iterable<NamedFact>,
  { names, end, whole }: StorySettings,
): readonly StoryLine[] => {
  const teller = new Storyteller({ names, whole });
  for (const fact of facts) teller.hear(fact);
  return teller.end(end);
};
