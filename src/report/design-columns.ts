import { shortNames } from "../experiment/alternatives.ts";
import type { AlternativeResult } from "../experiment/compare.ts";
import type { Column } from "./table.ts";

/**
 * The first columns of a table of alternatives, which say which is which: their titles; with factors a number, which stands in
 * front of each table, then the design and the value of each factor. `titled` is what a design is called there.
 */
export const designColumns = (
  alternatives: readonly AlternativeResult[],
  titled: (one: AlternativeResult, title: string) => string = (_, title) => title,
): Column<AlternativeResult>[] => {
  const paths = Object.keys(alternatives[0]!.settings);
  if (paths.length === 0) return [{ title: "design", of: (one) => titled(one, one.title), align: "left" }];
  const names = shortNames(paths);
  return [
    { title: "#", of: (one) => String(1 + alternatives.indexOf(one)) },
    { title: "design", of: (one) => titled(one, one.designTitle), align: "left" },
    ...paths.map(
      (path, index): Column<AlternativeResult> => ({
        title: names[index]!,
        of: ({ settings }) => String(settings[path]),
      }),
    ),
  ];
};
