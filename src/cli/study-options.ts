import { readCount } from "../base/quantity.ts";
import type { Tree } from "../model/reading/node.ts";
import { countIn, durationIn, positiveShareIn, shared } from "./options.ts";
import { reportOptions } from "./report-options.ts";
import { outOption, tableOptions } from "./tables.ts";
import { UsageError } from "./usage-error.ts";

/** The most replications of an alternative. */
export const MOST_RUNS = 10_000_000;
const MOST_THREADS = 1024;
const MOST_BLOCK = 1_000_000;
/** Replications at the first look of a rule that the command line asks for, and what it must have seen. */
const FIRST = 128;
const EVENTS = 50;

/** Options of all commands that conduct a study. */
export const studyOptions = {
  runs: {
    type: "string",
    requiresArg: true,
    describe:
      "replications of each alternative, instead of what the experiment says; a list as 500,200 gives each its own number. With --shard, where a rule decides: up to which replication the parts go",
  },
  precision: {
    type: "string",
    requiresArg: true,
    describe:
      "go on until half the interval of the answer is within this share of it, as 5 %, looking at doublings",
  },
  control: {
    choices: ["twin"],
    requiresArg: true,
    describe:
      "twin: correct the mean downtime of years by that of the independent twin on the same luck: more precise, by as much as luck is that of each component alone",
  },
  time: {
    type: "string",
    requiresArg: true,
    describe:
      "stop after so long, as 8 h; what is done by then counts, and can be repeated by its number of runs",
  },
  seed: { type: "string", requiresArg: true, describe: "any text, instead of the experiment's own seed" },
  threads: {
    type: "string",
    requiresArg: true,
    describe: "as many as there are processors by default; changes no result",
  },
  block: {
    type: "string",
    requiresArg: true,
    describe: "replications in a piece of work; changes no result",
  },
  checkpoint: {
    type: "string",
    requiresArg: true,
    describe: "keep finished work in this folder, so that nothing is lost when the computer stops",
  },
  resume: { type: "boolean", default: false, describe: "go on with what is done in the checkpoint folder" },
  shard: {
    type: "string",
    requiresArg: true,
    describe: "compute only a part, as 2/4, into the checkpoint folder; merge puts all parts together",
  },
  from: {
    type: "string",
    requiresArg: true,
    describe: "with --shard: the first replication, 0 by default; --runs says up to which",
  },
  ...tableOptions,
  ...reportOptions,
  json: shared.json,
  out: outOption,
} as const;

/** What of them was typed. */
export type StudyGiven = {
  readonly [Name in Exclude<keyof typeof studyOptions, "json" | "resume">]?: string | undefined;
} & { readonly json: boolean; readonly resume: boolean };

const optional = <Value>(text: string | undefined, read: (text: string) => Value): Value | undefined =>
  text === undefined ? undefined : read(text);

type Said = { readonly [key: string]: Tree };

const isMap = (tree: Tree | undefined): tree is Said =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

/** A number of runs, or one for each alternative. */
const runsIn = (text: string): number | number[] => {
  const counts = text.split(",").map((one) => countIn("runs", one.trim(), [1, MOST_RUNS]));
  return counts.length === 1 ? counts[0]! : counts;
};

/** How many runs are enough, as the command line says it; `{}` when it does not. */
const enoughOf = (
  said: Said,
  { runs, precision, shard }: StudyGiven,
): Readonly<Record<string, Tree | undefined>> => {
  // A part of a study has bounds; those do not say when the whole is enough.
  const isBound = shard !== undefined && (precision !== undefined || said.stop !== undefined);
  if (runs !== undefined && precision !== undefined && !isBound)
    throw new UsageError("--precision: --runs says already how many runs are enough");
  if (runs !== undefined && !isBound) {
    const counts = runsIn(runs);
    // Who asks for what the experiment says anyway gets the same result, to the byte.
    if (said.stop === undefined && readCount(said.runs) === counts) return {};
    return {
      runs: typeof counts === "number" ? counts : undefined,
      stop: typeof counts === "number" ? undefined : { kind: "runs", runs: counts },
      budget: { ...(isMap(said.budget) ? said.budget : {}), runs: MOST_RUNS },
    };
  }
  if (precision === undefined) return {};
  positiveShareIn("precision", precision);
  const stop = { kind: "precision", relative: precision, events: EVENTS, first: FIRST };
  return { runs: undefined, stop };
};

/** The question with the control that was typed. */
const questionOf = (question: Tree | undefined, { control }: StudyGiven): { readonly question?: Tree } =>
  control === undefined
    ? {}
    : { question: { ...(isMap(question) ? question : { metric: "downtime" }), control } };

/** What the command line changes in what an experiment says: its seed, and how many runs are enough. */
export const changesOf = (
  experiment: Tree,
  given: StudyGiven,
): Readonly<Record<string, Tree | undefined>> => ({
  ...(given.seed === undefined ? {} : { seed: given.seed }),
  ...questionOf(isMap(experiment) ? experiment.question : undefined, given),
  ...enoughOf(isMap(experiment) ? experiment : {}, given),
});

/** How the study is to be run here. */
export const runChoiceOf = ({ threads, block, time }: StudyGiven) => ({
  threads: optional(threads, (text) => countIn("threads", text, [1, MOST_THREADS])),
  blockSize: optional(block, (text) => countIn("block", text, [1, MOST_BLOCK])),
  time: optional(time, (text) => durationIn("time", text)),
});
