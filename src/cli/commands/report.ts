import { defineCommand } from "../command.ts";
import { type ReportsGiven, refuseNoReports, reportForms, reportOptions } from "../report-options.ts";
import type { Found } from "../reports.ts";
import { typedLine } from "../typed-line.ts";

const foundIn = async (file: string): Promise<Found> => {
  const { readWholeResult } = await import("../result-file.ts");
  return readWholeResult(file);
};

const isTextWanted = (given: ReportsGiven): boolean => reportForms.every((form) => given[form] === undefined);

/** Reports of a result that was kept: nothing is simulated for them. */
export const report = defineCommand({
  name: "report",
  operands: "<result>",
  summary: "the report of a kept result, as text, a page, pictures or Markdown; nothing is simulated",
  about: { result: { describe: "a result that compare, run, sensitivity or merge wrote as JSON" } },
  options: reportOptions,
  examples: [
    ["report result.json", "the text that the command printed which made it"],
    ["report result.json --html report.html", "a page with pictures that needs nothing else"],
    ["report result.json --svg pictures --markdown summary.md", "its pictures, and a summary"],
  ],
  run: async ({ result, ...given }, io) => {
    const file = String(result);
    refuseNoReports(given);
    const found = await foundIn(file);
    const { explainFirst, foundText } = await import("../found-result.ts");
    const explain =
      found.command === "compare"
        ? explainFirst(found.result, file)
        : typedLine(["explain", file, "--replication"]);
    if (isTextWanted(given)) return io.write(await foundText(found, { explain }, io));
    const { writeReports } = await import("../reports.ts");
    await writeReports(found, given as { [Form in keyof ReportsGiven]: string }, io);
  },
});
