import type { Io } from "./io.ts";

/** How a result is wanted. */
export interface OutputChoice {
  readonly json: boolean;
  readonly out?: string | undefined;
}

/** Whether a result is wanted as JSON: `--json`, or a file that ends in .json. */
export const wantsJson = ({ json, out }: OutputChoice): boolean => json || out?.endsWith(".json") === true;

/** JSON that reads well and whose bytes follow from the value alone. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Puts a result where it is wanted: on the screen, or whole into a file. */
export const deliver = async (text: string, { out }: OutputChoice, io: Io): Promise<void> => {
  if (out === undefined) return io.write(text);
  const { writeWhole } = await import("./files.ts");
  writeWhole(out, text);
  io.writeError(`written: ${out}\n`);
};
