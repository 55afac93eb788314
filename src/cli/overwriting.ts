import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The options that name a file to write. */
const WRITTEN = ["out", "html", "markdown", "log"] as const;

/** Where a file is, whatever leads there; where there is none, where it would be. */
const placeOf = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
};

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

/**
 * Refuses to write over what a command reads.
 *
 * @throws UsageError when an option names a file that stands without one.
 */
export const refuseOverwriting = (
  { about }: Pick<Command, "about">,
  given: Readonly<Record<string, unknown>>,
): void => {
  const read = new Set(
    Object.keys(about)
      .flatMap((operand) => textsIn(given[operand]))
      .map(placeOf),
  );
  for (const option of WRITTEN.filter((one) => !(one in about)))
    for (const file of textsIn(given[option]))
      if (read.has(placeOf(file))) throw new UsageError(`--${option}: ${file} is read by this very command`);
};
