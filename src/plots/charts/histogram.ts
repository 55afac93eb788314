import type { Element } from "hast";
import { formatCount, formatShare } from "../../base/units.ts";
import { axisName } from "../axis-lines.ts";
import { allowedWidth, drawing } from "../drawing.ts";
import { bar, label, rule } from "../marks/members.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE } from "../row-frame.ts";
import { textWidth } from "../text-width.ts";

/** How many values lie in from ≤ x < to; null is open. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
  /** The bin's limits as text. */
  readonly label: string;
}

/** Counts by bin. */
export interface HistogramSpec extends PictureHead {
  readonly bins: readonly HistogramBar[];
  /** All that was counted, for shares. */
  readonly total: number;
  readonly axisLabel: string;
}

/** Heights in pixels of a row, and of the bar in it: neighbours nearly touch, as their bins do. */
const [ROW, BAR] = [24, 22];

const numberOf = ({ count }: HistogramBar, total: number): string =>
  count === 0 || total <= 0 ? formatCount(count) : `${formatCount(count)} (${formatShare(count / total)})`;

const draw = (spec: HistogramSpec, width: number): Element => {
  const { bins, total } = spec;
  const labels = Math.min(Math.max(0, ...bins.map((bin) => textWidth(bin.label))) + 1, 0.4 * width);
  const numbers = Math.max(0, ...bins.map((bin) => textWidth(numberOf(bin, total)))) + 1;
  const left = EDGE + labels + 10;
  const length = Math.max(20, width - EDGE - numbers - 8 - left);
  const greatest = Math.max(1e-300, ...bins.map(({ count }) => count));
  const top = 28;
  const bottom = top + bins.length * ROW;
  return drawing(spec, { width, height: bottom + 8 }, [
    ...axisName(spec.axisLabel, { from: 0, to: 0, top: 0, width }),
    ...bins.flatMap((bin, i) => {
      const middle = top + i * ROW + ROW / 2;
      const reach = (bin.count / greatest) * length;
      return [
        ...bar.draw({ x: left, y: middle - BAR / 2, width: reach, height: BAR }, { tone: 1 }),
        ...label.draw({ text: bin.label, x: left - 10, y: middle, room: labels }, { anchor: "end" }),
        ...label.draw(
          { text: numberOf(bin, total), x: left + reach + 8, y: middle, room: numbers },
          { isQuiet: bin.count === 0 },
        ),
      ];
    }),
    ...rule.draw({ from: [left, top - 2], to: [left, bottom + 2] }, { look: "axis" }),
  ]);
};

const tableOf = ({ bins, total, axisLabel }: HistogramSpec): PictureTable => ({
  head: [axisLabel, "count", "share"],
  rows: bins.map((bin) => [
    bin.label,
    formatCount(bin.count),
    total > 0 ? formatShare(bin.count / total) : "",
  ]),
});

/** A histogram: one bar a bin, of the same width each, with its count and its share of the total beside it. */
export const histogramChart = (spec: HistogramSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
