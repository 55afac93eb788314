import stringWidth from "string-width";

/** Breaks a paragraph into lines of at most so many columns, between words; a longer word stands alone. */
export const wrap = (paragraph: string, width: number, indent = ""): string => {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && stringWidth(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
};
