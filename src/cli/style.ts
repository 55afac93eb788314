import { styleText } from "node:util";
import { cleanText } from "./clean.ts";
import type { Io } from "./io.ts";

/** Makes headings bold on a screen that can; leaves them alone everywhere else, in files above all. */
export const strongFor = ({ hasColours }: Io, out?: string): ((text: string) => string) =>
  hasColours && out === undefined
    ? (text) => styleText("bold", cleanText(text).replaceAll("\n", " "), { validateStream: false })
    : (text) => text;
