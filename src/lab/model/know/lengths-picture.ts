import { formatCount, formatShare, formatSpan } from "../../../base/units.ts";
import { histogramChart } from "../../../plots/charts/histogram.ts";
import type { Picture } from "../../../plots/picture.ts";

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/** Limits of the bins, in seconds: as people count time. */
const LIMITS: readonly number[] = [
  ...[0, 1, 2, 5, 10, 20, 30, 45].map((count) => count * MINUTE),
  ...[1, 1.5, 2, 3, 4, 6, 8, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 30, 365].map((count) => count * DAY),
];

/** The longest outages of runs by their length; null where no run had one. `title` says whose. */
export const lengthsPicture = (
  lengths: Float64Array,
  { name, title }: { readonly name: string; readonly title: string },
): Picture | null => {
  const some = lengths.filter((length) => length > 0);
  if (some.length === 0) return null;
  const bins = LIMITS.map((from, index) => {
    const to = LIMITS[index + 1] ?? null;
    const count = some.filter((length) => length > from && (to === null || length <= to)).length;
    const label =
      to === null
        ? `over ${formatSpan(from)}`
        : from === 0
          ? `up to ${formatSpan(to)}`
          : `${formatSpan(from)} to ${formatSpan(to)}`;
    return { from, to, count, label };
  });
  const first = bins.findIndex(({ count }) => count > 0);
  const last = bins.findLastIndex(({ count }) => count > 0);
  const none = lengths.length - some.length;
  return histogramChart({
    name,
    title,
    description: `The longest outage of each of ${formatCount(lengths.length)} runs; ${formatCount(none)} of them (${formatShare(none / lengths.length)}) had none. The limits grow from minutes to days.`,
    bins: bins.slice(first, last + 1),
    total: lengths.length,
    axisLabel: "share of all runs",
  });
};
