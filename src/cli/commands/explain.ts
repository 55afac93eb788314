import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { countIn, durationIn, positiveShareIn, shared } from "../options.ts";
import { deliverData, deliverWords, jsonText, refuseNoFolder, refuseNowhere, wantsJson } from "../output.ts";
import { studyOptions } from "../study-options.ts";
import { strongFor } from "../style.ts";
import type { ToldStudy } from "../told/choice.ts";
import type { Pick } from "../told/pick.ts";
import type { RunOf } from "../told/story.ts";
import { UsageError } from "../usage-error.ts";

const MOST = 4_294_967_295;
const MOST_RUNS = 10_000_000;
const MOST_THREADS = 1024;

const whole = (option: string, text: string | undefined, most = MOST): number | undefined =>
  text === undefined
    ? undefined
    : countIn(option, text, [option === "runs" || option === "threads" ? 1 : 0, most]);

/** What was typed that says which run. */
interface PickGiven {
  readonly replication?: string | undefined;
  readonly worst: boolean;
  readonly median: boolean;
  readonly "longer-than"?: string | undefined;
}

/** The way in which the run is picked; a number where it was given. */
const pickIn = (given: PickGiven): Pick | number => {
  const { replication, worst, median, "longer-than": longer } = given;
  const ways = [replication !== undefined, worst, median, longer !== undefined].filter((one) => one).length;
  if (ways !== 1)
    throw new UsageError(
      `${ways === 0 ? "say" : "say once"} which run: --replication N, --worst, --median or --longer-than 3h`,
    );
  if (replication !== undefined) return whole("replication", replication)!;
  if (longer !== undefined) return { by: "longer", than: durationIn("longer-than", longer) };
  return { by: worst ? "worst" : "median" };
};

/** The run that was asked for; it is looked for where its number was not given. */
const runIn = async (
  told: ToldStudy,
  pick: Pick | number,
  choice: { readonly runs: number | undefined; readonly threads: number | undefined },
  io: Io,
): Promise<RunOf> => {
  const { vectorOfTold } = await import("../told/choice.ts");
  if (typeof pick === "number") return { replication: pick, vector: vectorOfTold(told, pick), how: null };
  const { pickRun } = await import("../told/pick.ts");
  const { replication, kept, how } = await pickRun(told, pick, choice, io);
  return { replication, vector: vectorOfTold({ ...told, kept }, replication), how };
};

/** Tells one run as a story, from its facts. */
export const explain = defineCommand({
  name: "explain",
  operands: "<file>",
  summary: "tell a single run: its story, the run over time, and what other designs would have changed",
  about: {
    file: {
      describe:
        "a model's YAML file, an experiment's, or a result that compare, run or sensitivity wrote as JSON",
    },
  },
  options: {
    replication: { type: "string", requiresArg: true, describe: "the run's number, from 0" },
    worst: { type: "boolean", default: false, describe: "the run with the longest outage" },
    median: { type: "boolean", default: false, describe: "the run whose longest outage is the median" },
    "longer-than": {
      type: "string",
      requiresArg: true,
      describe: "the first run with an outage longer than this, as 3h",
    },
    runs: {
      type: "string",
      requiresArg: true,
      describe:
        "with --worst, --median or --longer-than: of how many runs; as many as the study has, or 1,000 of a model, by default",
    },
    threads: studyOptions.threads,
    design: shared.design,
    alternative: {
      type: "string",
      requiresArg: true,
      describe: "of an experiment: the alternative's name, as its results give it; the first one by default",
    },
    seed: {
      ...shared.seed,
      default: undefined,
      describe: "the study's seed; 1, or the experiment's, by default",
    },
    fault: {
      type: "string",
      requiresArg: true,
      describe: "replay: this fault of the model strikes at time 0; without it, a random year",
    },
    vector: {
      type: "string",
      requiresArg: true,
      describe: "of an experiment: the number of the vector of free parameters",
    },
    threshold: { ...shared.threshold, default: undefined },
    settling: { ...shared.settling, default: undefined },
    alone: {
      type: "boolean",
      default: false,
      describe: "leave out what other designs would have changed; each takes as long as the run",
    },
    svg: {
      type: "string",
      requiresArg: true,
      describe: "write the run over time as a picture into this folder",
    },
    log: {
      type: "string",
      requiresArg: true,
      describe: "write all facts of the run into this file, as JSON, one a line",
    },
    json: shared.json,
    out: shared.out,
  },
  examples: [
    ["explain model.yaml --worst", "the worst of 1,000 random years"],
    ["explain models/whatsapp-2014.yaml --fault vlan-drop --replication 3", "a replay of a fault"],
    ["explain result.json --longer-than 3h", "the first run of a study that was down for 3 hours"],
    ["explain model.yaml --replication 17 --log facts.ndjson", "all facts of a run, for a program"],
  ],
  run: async (given, io) => {
    const pick = pickIn(given);
    if (given.threshold !== undefined) positiveShareIn("threshold", given.threshold);
    if (given.settling !== undefined) durationIn("settling", given.settling);
    if (given.log !== undefined) refuseNoFolder("log", given.log);
    refuseNowhere(given);
    const choice = {
      runs: whole("runs", given.runs, MOST_RUNS),
      threads: whole("threads", given.threads, MOST_THREADS),
    };
    const [{ openTold }, { tellRun, toldTimeline }] = await Promise.all([
      import("../told/choice.ts"),
      import("../told/story.ts"),
    ]);
    const told = openTold(String(given.file), { ...given, vector: whole("vector", given.vector) });
    const story = tellRun(told, await runIn(told, pick, choice, io));
    const timeline = toldTimeline(story);
    const others = given.alone ? null : (await import("../told/others.ts")).otherRuns(story);
    if (wantsJson(given)) {
      const { explainResult } = await import("../told/result.ts");
      await deliverData(jsonText(explainResult(story, timeline, others)), given, io);
    } else {
      const { toldText } = await import("../told/text.ts");
      const style = { columns: io.columns, strong: strongFor(io, given.out) };
      await deliverWords(toldText(story, timeline, others, style), given, io);
    }
    if (given.log !== undefined) (await import("../told/files.ts")).writeLog(story, given.log, io);
    if (given.svg !== undefined)
      (await import("../told/files.ts")).writeToldPicture(story, timeline, given.svg, io);
  },
});
