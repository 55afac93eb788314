/** The anchor that a heading gets where Markdown is shown: lower case, spaces as hyphens, marks left out. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");

/** A link to a heading of the same page. */
export const linkTo = (heading: string, text = heading): string => `[${text}](#${anchorOf(heading)})`;

/** Text that may stand in a cell of a table. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A table, or nothing when it has no rows. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line), ""];
};
