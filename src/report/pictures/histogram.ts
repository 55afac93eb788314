import { formatCount, formatShare } from "../../base/units.ts";
import { histogramChart } from "../../plots/charts/histogram.ts";
import type { Picture } from "../../plots/picture.ts";
import type { YearsResult } from "../years.ts";
import { binName } from "../years-text.ts";

/** Years with an outage by their downtime; null where no year had one. */
export const histogramPicture = ({ histogram, years }: YearsResult): Picture | null => {
  if (histogram.length === 0) return null;
  const down = histogram.reduce((sum, bin) => sum + bin.years, 0);
  return histogramChart({
    name: "years-by-downtime",
    title: "Years by their downtime",
    description: `${formatCount(down)} of ${formatCount(years)} years had an outage; each bar is the share of all years whose downtime lies within its limits. The limits grow from minutes to days.`,
    bins: histogram.map((bin) => ({ from: bin.above, to: bin.upTo, count: bin.years, label: binName(bin) })),
    total: years,
    axisLabel: "share of all years",
    table: {
      head: ["downtime of the year", "years", "of all years"],
      rows: histogram.map((bin) => [
        binName(bin),
        formatCount(bin.years),
        formatShare(Number((bin.years / years).toPrecision(3))),
      ]),
    },
  });
};
