import { defineCommand } from "../command.ts";
import { NotMet } from "../not-met.ts";
import { studyOptions } from "../study-options.ts";
import { Unfinished } from "../unfinished.ts";

const { time, seed, threads, block, checkpoint, resume, json, out } = studyOptions;

/** Decides claims: a gate for a pipeline, with an exit code for each answer. */
export const assert = defineCommand({
  name: "assert",
  operands: "<experiment> [claims..]",
  summary:
    "decide whether claims hold: exit code 0 met, 1 not met, 3 undecided, 2 a mistake in what was typed",
  about: {
    experiment: { describe: "the experiment's YAML file" },
    claims: {
      describe:
        'what must hold, as "p(outage > 3 h in a year) < 1 %"; by default what the experiment\'s stop rule claims',
      array: true,
    },
  },
  options: {
    alternative: {
      type: "string",
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: "about which alternative; may be given several times, the first of the experiment by default",
    },
    all: { type: "boolean", default: false, describe: "about all alternatives" },
    level: {
      type: "string",
      requiresArg: true,
      describe:
        "how sure all verdicts together must be, the experiment's level by default (95 % unless it says another): half of the rest is the most that a true claim is called not met, half that a false one is called met",
    },
    runs: {
      type: "string",
      requiresArg: true,
      describe:
        "the most replications of each alternative; by default 8 times the runs of the experiment, else its budget. Fewer are made where fewer decide",
    },
    time,
    seed,
    threads,
    block,
    checkpoint,
    resume,
    json,
    out,
    markdown: {
      type: "string",
      requiresArg: true,
      describe: "write a table of the verdicts to this file, as Markdown",
    },
  },
  examples: [
    ['assert experiment.yaml "p(outage > 3 h in a year) < 1 %"', "at most one year in a hundred"],
    ['assert replay.yaml "p(outage >= 3 h | fault) < 5 %" --all', "of every design, once the fault strikes"],
    [
      'assert experiment.yaml "downtime < 5 min" "p95(downtime) <= 1 h"',
      "both must hold: a mean, and a quantile",
    ],
    ['assert experiment.yaml "mean of the worst 5 % of downtime < 2 h"', "what a bad year is like"],
    ['assert experiment.yaml "availability >= 99.95 %" --runs 200k', "more runs, for a close call"],
    ['assert experiment.yaml "user-hours-lost < 1k" --markdown claims.md', "a table for a pull request"],
  ],
  run: async ({ experiment, claims, ...given }, io) => {
    const [{ openClaims }, { conductAsked }, { deliverVerdicts }, { refuseNoFolder }] = await Promise.all([
      import("../opened-claims.ts"),
      import("../conducted-study.ts"),
      import("../verdicts.ts"),
      import("../output.ts"),
    ]);
    if (given.markdown !== undefined) refuseNoFolder("markdown", given.markdown);
    const typed = ((claims ?? []) as readonly unknown[]).map(String);
    const opened = openClaims(String(experiment), { ...given, claims: typed });
    let verdict = { side: "undecided", words: "" };
    await conductAsked(opened, given, io, async (conducted) => {
      verdict = await deliverVerdicts(conducted, opened, given, io);
    });
    if (verdict.side === "not-met") throw new NotMet(verdict.words);
    if (verdict.side === "undecided") throw new Unfinished(verdict.words);
  },
});
