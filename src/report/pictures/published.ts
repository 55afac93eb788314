import { formatShare } from "../../base/units.ts";
import type { PublishedResult } from "../../experiment/beside-published.ts";
import { intervalsChart } from "../../plots/charts/intervals.ts";
import type { Picture } from "../../plots/picture.ts";
import { minutes } from "../figures.ts";
import { publishedColumns, publishedMinutes } from "../published-text.ts";
import { axisFor, rangeOf } from "./amounts-drawn.ts";

/** Published times beside simulated ones, in pairs of lines; null where none were published. */
export const publishedPicture = (
  results: readonly PublishedResult[] | null,
  { label, level }: { readonly label: string; readonly level: number },
): Picture | null => {
  if (results === null || results.length === 0) return null;
  const [phase] = publishedColumns;
  const rows = results.flatMap((one) => [
    {
      label: `${phase!.of(one)}: published`,
      tone: "plain" as const,
      range: { estimate: one.after === one.to ? one.after : null, lower: one.after, upper: one.to },
      value: `${publishedMinutes(one)} min`,
    },
    {
      label: `${phase!.of(one)}: simulated`,
      tone: "first" as const,
      range: rangeOf(one.median),
      value: `${minutes(one.median)} min`,
    },
  ]);
  return intervalsChart({
    name: "published",
    title: `What was published, beside ${label}`,
    description: `Time after the fault: what was in print, and the median of the runs with its ${formatShare(level)} interval.`,
    axis: axisFor(
      "s",
      "after the fault",
      rows.map(({ range }) => range),
    ),
    rows,
    table: {
      head: publishedColumns.map(({ title }) => title),
      rows: results.map((one) => publishedColumns.map(({ of }) => of(one))),
    },
  });
};
