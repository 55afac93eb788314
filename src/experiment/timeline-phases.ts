import { type FactRing, ROOM, remember } from "../metrics/attribution/fact-ring.ts";
import { phaseNames } from "../metrics/attribution/phases.ts";
import { rootOf } from "../metrics/attribution/root.ts";
import { type Heard, IDLE, KIND, roles, stages } from "../metrics/attribution/tracks.ts";
import { Walk } from "../metrics/attribution/walk.ts";
import type { WhoIsWho } from "../metrics/attribution/who-is-who.ts";
import type { Stretch } from "./timeline-samples.ts";
import type { TimeSpan } from "./told-run.ts";
import type { TracedFact } from "./trace.ts";

/** Remembers nothing yet. */
export const emptyRing = (): FactRing => ({
  heard: new Uint32Array(1),
  kind: new Uint8Array(ROOM),
  time: new Float64Array(ROOM),
  subject: new Int32Array(ROOM),
});

/** A fact as the attribution of outages hears it; undefined where it does not listen. */
const heardAs = ({
  name,
  numbers,
}: TracedFact): { readonly kind: number; readonly subject: number } | undefined => {
  if (name === "jobStage") return { kind: KIND[stages[numbers[2]!]!], subject: numbers[1]! };
  if (!(name in roles)) return undefined;
  const { subject } = roles[name as Heard];
  return { kind: KIND[name as Heard], subject: subject === IDLE ? 0 : numbers[subject]! };
};

/** Remembers a fact, if it says anything of where time went. */
export const hearFact = (ring: FactRing, fact: TracedFact): void => {
  const heard = heardAs(fact);
  if (heard !== undefined) remember(ring, heard.kind, fact.time, heard.subject);
};

/** What lasts less, in seconds, is the noise of rounding. */
const SHORTEST = 1e-3;

/** Stretches that follow one another, the practically empty ones given to their neighbours. */
export const swept = (spans: readonly TimeSpan[]): TimeSpan[] => {
  const left: TimeSpan[] = [];
  for (const [index, span] of spans.entries()) {
    const before = left.at(-1);
    const isTiny = span.to - span.from < SHORTEST && spans.length > 1;
    if (before !== undefined && (isTiny || before.name === span.name))
      left[left.length - 1] = { ...before, to: span.to };
    else if (isTiny && index + 1 < spans.length) left.push({ ...span, name: spans[index + 1]!.name });
    else left.push(span);
  }
  return left;
};

/** An outage; `isCut`: it still goes on at its end. */
export type OutageStretch = Stretch & { readonly isCut: boolean };

/**
 * The phases of an outage as stretches of time that follow one another from its beginning to its end: the same minutes as in
 * the attribution of the run. What lasts less than a millisecond is the neighbour's. The ring has heard all facts up to its
 * end, at least.
 */
export const phasesIn = (ring: FactRing, who: WhoIsWho, { from, to, isCut }: OutageStretch): TimeSpan[] => {
  const spans: TimeSpan[] = [];
  let at = to;
  const spend = (phase: number, seconds: number): void => {
    if (!(seconds > 0)) return;
    const name = phaseNames[phase]!;
    const later = spans.at(-1);
    const begin = Math.max(from, at - seconds);
    // The walk goes back in time.
    if (later?.name === name) spans[spans.length - 1] = { ...later, from: begin };
    else spans.push({ lane: "phase", name, from: begin, to: at });
    at = begin;
  };
  const root = rootOf(ring, who, from);
  new Walk(ring, who, { from, to, isCut, root }, { spend, hold: () => {} }).run();
  return swept(spans.toReversed());
};

/** The same from all facts of a run. `isCut`: the outage still went on when the run ended. */
export const phaseSpans = (
  facts: readonly TracedFact[],
  who: WhoIsWho,
  outage: OutageStretch,
): TimeSpan[] => {
  const ring = emptyRing();
  for (const fact of facts) {
    if (fact.time > outage.to) break;
    hearFact(ring, fact);
  }
  return phasesIn(ring, who, outage);
};
