import stringWidth from "string-width";

/** The widths of terminals that every text has to fit. */
export const WIDTHS = [40, 60, 80, 100, 120] as const;

/** The lines of a text that are wider than so many characters; commands to copy are left out. */
export const linesTooWide = (text: string, width: number): readonly string[] =>
  text.split("\n").filter((line) => stringWidth(line) > width && !/^ {2}\S*(npx )?secondtick /.test(line));
