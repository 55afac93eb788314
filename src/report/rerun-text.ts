import { formatSpan } from "../base/units.ts";
import type { RerunOutage, RerunResult, RunValue } from "../experiment/rerun.ts";
import { stackedTables } from "./table.ts";

const numberText = ({ value }: RunValue): string => (value === null ? "none" : String(value));

/** A length in words beside the number, where that is easier to read. */
const inWords = ({ value, unit }: RunValue): string =>
  value !== null && unit === "s" && value >= 60 && Number.isFinite(value) ? formatSpan(value) : "";

const table = (title: string, rows: readonly RunValue[], width: number): string =>
  stackedTables(
    [
      { title, of: ({ name }) => name, align: "left" },
      { title: "value", of: numberText },
      { title: "unit", of: ({ unit }) => (unit === "1" ? "" : unit), align: "left" },
      { title: "", of: inWords, align: "left" },
    ],
    rows,
    width,
  );

/** Phases in which no time was spent are not worth a line; numbers that there are none of neither. */
const worthALine = ({ values }: RerunOutage): readonly RunValue[] =>
  values.filter(({ value, unit }, index) => value !== null && (index < 2 || unit !== "s" || value !== 0));

const vectorText = ({ vector }: RerunResult): string =>
  vector === null ? "" : `, with the inputs of vector ${vector}`;

/** A replication that was made again as text, for people; all digits of its numbers, as tables have them. */
export const rerunText = (result: RerunResult, width: number): string => {
  const { title, alternative, replication, columns, outages } = result;
  return [
    `${title}: replication ${replication} of ${alternative}${vectorText(result)}`,
    table("metric", columns, width),
    ...(outages.length === 0 ? ["No outage."] : []),
    ...outages.map((outage, index) =>
      table(`outage ${index + 1}: ${outage.cause}`, worthALine(outage), width),
    ),
  ]
    .join("\n\n")
    .concat("\n");
};
