import { join } from "node:path";
import type { CompareResult } from "../experiment/compare.ts";
import type { SensitivityResult } from "../experiment/sensitivity.ts";
import type { Sources } from "../experiment/sources.ts";
import type { Picture } from "../plots/picture.ts";
import type { YearsResult } from "../report/years.ts";
import type { Io } from "./io.ts";
import { madeFolder } from "./output.ts";
import type { ReportPlaces } from "./report-options.ts";

/** What a study found, with all that it was made from; by the command that found it. */
export type Found = { readonly sources: Sources } & (
  | { readonly command: "compare"; readonly result: CompareResult }
  | { readonly command: "run"; readonly result: YearsResult }
  | { readonly command: "sensitivity"; readonly result: SensitivityResult }
);

const pageOf = async ({ command, result, sources }: Found): Promise<string> => {
  if (command === "compare")
    return (await import("../report/page/compare-page.ts")).comparePage(result, sources);
  if (command === "run") return (await import("../report/page/run-page.ts")).runPage(result, sources);
  return (await import("../report/page/sensitivity-page.ts")).sensitivityPage(result, sources);
};

const picturesOf = async ({ command, result }: Found): Promise<readonly Picture[]> => {
  if (command === "compare")
    return (await import("../report/pictures/compare-pictures.ts")).comparePictures(result);
  if (command === "run") return (await import("../report/pictures/run-pictures.ts")).runPictures(result);
  return (await import("../report/pictures/sensitivity-pictures.ts")).sensitivityPictures(result);
};

const markdownOf = async ({ command, result }: Found): Promise<string> => {
  if (command === "compare")
    return (await import("../report/markdown/compare-markdown.ts")).compareMarkdown(result);
  if (command === "run") return (await import("../report/markdown/run-markdown.ts")).runMarkdown(result);
  return (await import("../report/markdown/sensitivity-markdown.ts")).sensitivityMarkdown(result);
};

const writeText = async (file: string, text: string, io: Io): Promise<void> => {
  const { writeWhole } = await import("./files.ts");
  writeWhole(file, text);
  io.writeError(`written: ${file}\n`);
};

const writePictures = async (found: Found, folder: string, io: Io): Promise<void> => {
  const { standalone } = await import("../plots/standalone.ts");
  madeFolder(folder);
  for (const picture of await picturesOf(found))
    await writeText(join(folder, `${picture.name}.svg`), standalone(picture), io);
};

/**
 * Writes the reports that are wanted of what a study found, each file whole or not at all, over what stands in its place. Nothing
 * is simulated for them.
 *
 * @throws ModelError when one cannot be written.
 */
export const writeReports = async (
  found: Found,
  { html, svg, markdown }: ReportPlaces,
  io: Io,
): Promise<void> => {
  if (html !== undefined) await writeText(html, await pageOf(found), io);
  if (svg !== undefined) await writePictures(found, svg, io);
  if (markdown !== undefined) await writeText(markdown, await markdownOf(found), io);
};
