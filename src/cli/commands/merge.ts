import { commandLine } from "../../base/command-line.ts";
import type { Conducted } from "../../experiment/conduct.ts";
import type { StudyManifest } from "../../experiment/study-manifest.ts";
import { defineCommand } from "../command.ts";
import type { Io } from "../io.ts";
import { shared } from "../options.ts";
import { folderIn, type OutputChoice, refuseNowhere } from "../output.ts";
import { type ReportsGiven, refuseNoReports, reportOptions } from "../report-options.ts";
import { outOption, tableOptions } from "../tables.ts";
import { UsageError } from "../usage-error.ts";

type Deliver = (
  conducted: Conducted,
  manifest: StudyManifest,
  given: OutputChoice & ReportsGiven,
  io: Io,
) => Promise<void>;

/** What was typed that a single run follows from: not how many are enough, nor what is made of them. */
const saidOf = ({ options }: StudyManifest): readonly string[] =>
  ["--precision", "--control"].reduce<readonly string[]>((said, name) => {
    const at = said.indexOf(name);
    return at < 0 ? said : said.toSpliced(at, 2);
  }, options);

/** Who says what came out, as the command would have whose study it is. */
const deliverers: ReadonlyMap<string, Deliver> = new Map<string, Deliver>([
  [
    "compare",
    async (conducted, manifest, given, io) => {
      const { deliverComparison } = await import("../comparison.ts");
      const seed = conducted.study.experiment.seed;
      await deliverComparison(conducted, manifest, { ...given, file: manifest.file, seed }, io);
    },
  ],
  [
    "run",
    async (conducted, manifest, given, io) => {
      const { deliverYears } = await import("../years-result.ts");
      const explain = commandLine(["explain", manifest.file, ...saidOf(manifest), "--replication"]);
      await deliverYears(conducted, manifest, { ...given, explain }, io);
    },
  ],
  [
    "sensitivity",
    async (conducted, manifest, given, io) => {
      const { deliverSensitivity } = await import("../sensitivity-result.ts");
      await deliverSensitivity(conducted, manifest, given, io);
    },
  ],
]);

const delivererOf = ({ command }: StudyManifest): Deliver => {
  const deliver = deliverers.get(command);
  if (deliver === undefined)
    throw new UsageError(`the parts are of the command ${command}, which is not known here`);
  return deliver;
};

/** Joins the parts of a study that were computed apart. */
export const merge = defineCommand({
  name: "merge",
  operands: "<parts..>",
  summary: "join the parts of a study that were computed apart, on several machines or one after another",
  about: { parts: { describe: "the checkpoint folders of all parts", array: true } },
  options: { ...tableOptions, ...reportOptions, json: shared.json, out: outOption },
  examples: [
    ["merge part-1 part-2 --json --out whole.json", "the same file as if the study had been run in one go"],
    ["merge part-* --parquet tables", "the tables of the whole study, too"],
    ["merge part-*", "what is known, or the commands that compute what is missing (exit code 3)"],
  ],
  run: async ({ parts: folders, ...given }, io) => {
    const [{ mergeParts, openParts, workIn }, { leftOut }, tables] = await Promise.all([
      import("../merged.ts"),
      import("../study-parts.ts"),
      import("../tables.ts"),
    ]);
    const parts = openParts((folders as readonly unknown[]).map(String));
    for (const checkpoint of parts.checkpoints) {
      const words = leftOut(checkpoint, "what they held is missing");
      if (words !== "") io.writeError(words);
    }
    const deliver = delivererOf(parts.manifest);
    refuseNowhere({ out: folderIn(given) === undefined ? given.out : undefined });
    refuseNoReports(given);
    const conducted = await mergeParts(parts);
    await deliver(conducted, parts.manifest, given, io);
    await tables.writeWanted(conducted, given, workIn(parts), io);
  },
});
