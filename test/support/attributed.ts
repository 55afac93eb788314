import { Arena } from "../../src/kernel/arena.ts";
import { type Attributed, attributionOf } from "../../src/metrics/attribution/attribution.ts";
import { partNames } from "../../src/metrics/attribution/parts.ts";
import { PHASE, phaseNames } from "../../src/metrics/attribution/phases.ts";
import type { WhoIsWho } from "../../src/metrics/attribution/who-is-who.ts";
import type { OutageRule } from "../../src/metrics/metric.ts";
import { type HandMadeFact, strict } from "./told.ts";

/** Ten lives, each of a cause of its own (`A` … `J`), in pairs by group; two faults: 0 lasts, 1 is planned. */
export const who: WhoIsWho = {
  causes: [
    { part: "unknown", failure: "unknown", kind: "unknown" },
    ...[..."ABCDEFGHIJ"].map((part) => ({ part, failure: "crash", kind: "failure" as const })),
    { part: "fire", failure: "fault", kind: "fault" },
    { part: "works", failure: "fault", kind: "fault" },
    { part: "service", failure: "common cause", kind: "common-cause" },
    { part: "service", failure: "switch-over", kind: "switch" },
  ],
  lifeCause: Array.from({ length: 10 }, (_, life) => life + 1),
  lifeGroup: Array.from({ length: 10 }, (_, life) => Math.floor(life / 2)),
  faultCause: [11, 12],
  faultPhase: [PHASE.repairing, PHASE.planned],
  shockCause: Array(5).fill(13),
  switchCause: Array(5).fill(14),
  demandCause: 0,
  hasPhones: false,
};

/** Facts of a life, its component being the same number. */
export const life = (time: number, name: string, one: number): HandMadeFact => [time, name, one, one];

/** What hand-made facts are attributed to: phases by name, causes by part, without what is zero. */
export const attributed = (
  facts: readonly HandMadeFact[],
  { end, rule = strict, known = who }: { end: number; rule?: OutageRule; known?: WhoIsWho },
) => {
  const { fold, value } = attributionOf(rule, known);
  const arena = new Arena(fold.shape);
  const start: HandMadeFact = [0, "served", 1, 0, 0];
  for (const [time, name, ...numbers] of [start, ...facts]) fold.on[name]?.(arena.views, time, ...numbers);
  return readable(value(arena.views, end), known);
};

const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.flatMap((name, index) => (values[index] === 0 ? [] : [[name, values[index]!]])));

/** By names, without zeros. */
export const readable = ({ phases, started, prolonged, held, startedTime }: Attributed, known: WhoIsWho) => {
  const parts = known.causes.map(({ part, kind }) => (kind === "failure" || kind === "fault" ? part : kind));
  return {
    phases: named(phaseNames, phases),
    started: named(parts, started),
    startedTime: named(parts, startedTime),
    prolonged: named(partNames(known), prolonged),
    held: named(parts, held),
  };
};
