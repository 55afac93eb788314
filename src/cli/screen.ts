import { cleanJson, cleanStyled, cleanText } from "./clean.ts";
import type { Io } from "./io.ts";
import { plainText } from "./plain.ts";

/** The option of every command for screens that have only ASCII. */
export const plainOption = {
  type: "boolean",
  describe: "words in ASCII only, without colours: for screens that have nothing else",
} as const;

/** How words leave: whether what is written is data, as JSON, rather than words; and whether it was asked for plain ones. */
export interface Leaving {
  readonly isPlain: boolean;
  readonly isData: () => boolean;
}

/**
 * The border to a terminal: nothing that a model's file says can steer it, and what it cannot show is not sent. Data keeps its
 * values.
 */
export const guarded = (io: Io, { isPlain, isData }: Leaving): Io => {
  const hasColours = io.hasColours && !isPlain;
  const told = (text: string): string => (isPlain ? plainText(cleanText(text)) : cleanText(text));
  const shown = (text: string): string => (hasColours ? cleanStyled(text) : told(text));
  return {
    ...io,
    hasColours,
    isPlain,
    write: (text) => io.write(isData() ? cleanJson(text) : shown(text)),
    writeError: (text) => io.writeError(told(text)),
  };
};
