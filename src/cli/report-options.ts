import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { folderIn, madeFolder, type OutputChoice, refuseNoFolder } from "./output.ts";
import { UsageError } from "./usage-error.ts";

/** Options of all commands that make reports of a result. */
export const reportOptions = {
  html: {
    type: "string",
    requiresArg: true,
    describe: "write a report into this file: one page with pictures that needs nothing else",
  },
  svg: {
    type: "string",
    requiresArg: true,
    describe: "write the report's pictures into this folder, over others of their names",
  },
  markdown: {
    type: "string",
    requiresArg: true,
    describe: "write a summary as Markdown into this file, as for a pull request or slides",
  },
} as const;

/** The forms of reports, by the names of their options. */
export const reportForms = ["html", "svg", "markdown"] as const;

/** What of them was typed. */
export interface ReportsGiven {
  readonly html?: string | undefined;
  readonly svg?: string | undefined;
  readonly markdown?: string | undefined;
}

/** Where reports go: files, and for pictures a folder. What is left out is not wanted. */
export type ReportPlaces = Readonly<Partial<Record<(typeof reportForms)[number], string>>>;

/** What reports are called in the folder of `--out`. */
const NAMES = { html: "report.html", svg: "pictures", markdown: "report.md" } as const;

/**
 * Where reports go: where the command line says; else into the folder of `--out`, the page always, and the other forms where the
 * experiment lists them under `outputs`.
 */
export const reportPlaces = (
  given: ReportsGiven & OutputChoice,
  outputs: readonly string[],
): ReportPlaces => {
  const folder = folderIn(given);
  return Object.fromEntries(
    reportForms.flatMap((form) => {
      const isListed = form === "html" || outputs.includes(form);
      const place = given[form] ?? (folder !== undefined && isListed ? join(folder, NAMES[form]) : undefined);
      return place === undefined ? [] : [[form, place]];
    }),
  );
};

const refuseFolder = (option: string, file: string): void => {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`--${option}: ${file} is a folder, and a file is needed`);
};

/** A file that two options name would hold what the second one writes. */
const refuseTwice = ({ html, markdown, out }: ReportsGiven & Pick<OutputChoice, "out">): void => {
  const named = Object.entries({ out, html, markdown }).flatMap(([option, file]) =>
    file === undefined ? [] : [[option, resolve(file)] as const],
  );
  named.forEach(([option, file], index) => {
    const [first] = named.slice(0, index).find(([, other]) => other === file) ?? [];
    if (first !== undefined) throw new UsageError(`--${option}: --${first} writes to the same file`);
  });
};

/**
 * Refuses reports that cannot be written, before hours of work and not after them; the folder of pictures is made.
 *
 * @throws UsageError when there is no folder for one, a folder in its place, or another one too.
 */
export const refuseNoReports = (given: ReportsGiven & Pick<OutputChoice, "out">): void => {
  for (const option of ["html", "markdown"] as const) {
    const file = given[option];
    if (file === undefined) continue;
    refuseNoFolder(option, file);
    refuseFolder(option, file);
  }
  refuseTwice(given);
  if (given.svg !== undefined) madeFolder(given.svg);
};
