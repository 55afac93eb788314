import { nearMatch } from "../../base/near-match.ts";
import type { Alternative } from "../../experiment/alternatives.ts";
import { defineCommand } from "../command.ts";
import { countIn, shared } from "../options.ts";
import { deliverData, deliverWords, jsonText, wantsJson } from "../output.ts";
import { UsageError } from "../usage-error.ts";

const MOST_RUNS = 9_999_999;

const placeOf = (alternatives: readonly Alternative[], name: string | undefined): number => {
  if (name === undefined) return 0;
  const names = alternatives.map((one) => one.name);
  const place = names.indexOf(name);
  if (place >= 0) return place;
  const near = nearMatch(name, names);
  const hint = near === undefined ? "" : `\n  did you mean ${near}?`;
  throw new UsageError(
    `--alternative: the result has none called ${name}\n  allowed: ${names.join(", ")}${hint}`,
  );
};

/** Makes one replication of a study again, from its result alone. */
export const rerun = defineCommand({
  name: "rerun",
  operands: "<result>",
  summary: "make one replication of a study again, from its result file alone",
  about: { result: { describe: "a result that compare, run or sensitivity wrote as JSON" } },
  options: {
    replication: { type: "string", requiresArg: true, demandOption: true, describe: "its number, from 0" },
    alternative: {
      type: "string",
      requiresArg: true,
      describe: "the alternative's name, as the result gives it; the first one by default",
    },
    json: shared.json,
    out: shared.out,
  },
  examples: [
    ["rerun result.json --replication 17", "all numbers and outages of run 17 of the first alternative"],
    ["rerun result.json --replication 17 --alternative two-sites --json", "of another one, for a program"],
  ],
  run: async ({ result: operand, ...given }, io) => {
    if (given.replication === undefined) throw new UsageError("--replication: say which run");
    const replication = countIn("replication", given.replication, [0, MOST_RUNS]);
    const [{ readResult, studyOfResult }, { rerun: runAgain }, { version }] = await Promise.all([
      import("../result-file.ts"),
      import("../../experiment/rerun.ts"),
      import("../../version.ts"),
    ]);
    const file = String(operand);
    const kept = readResult(file);
    const study = studyOfResult(file, kept);
    if (kept.version !== version)
      io.writeError(
        `${file}: it is a result of version ${kept.version}, and this is ${version}: numbers may differ\n`,
      );
    const { vectors, runs } = kept;
    if (runs !== null && replication >= runs)
      io.writeError(
        `${file}: the study has the replications 0 to ${runs - 1}; number ${replication} is one more of their kind\n`,
      );
    const again = runAgain(study, {
      alternative: placeOf(study.alternatives, given.alternative),
      replication,
      vector: vectors === null ? null : vectors[replication % vectors.length]!,
    });
    if (wantsJson(given)) return deliverData(jsonText(again), given, io);
    const { rerunText } = await import("../../report/rerun-text.ts");
    await deliverWords(rerunText(again, io.columns), given, io);
  },
});
