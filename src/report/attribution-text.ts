import { formatCount, formatShare, formatSpan } from "../base/units.ts";
import type { AttributionResult, ImportanceResult } from "../experiment/attribution.ts";
import type { MeanEstimate } from "../stats/hall-interval.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { heading, wrapped } from "./lines.ts";
import { type Column, stackedTables } from "./table.ts";

type Mean = MeanEstimate | Refusal;
type Row = readonly [name: string, mean: string, interval: string, share: string, bar: string];

const BAR = 10;
/** So many causes and parts are told; the rest is one line, so that what is told still sums to the whole. */
const TOLD = 8;

const meanOf = (mean: Mean, format: (value: number) => string): string => {
  if (isRefusal(mean)) return "too few";
  return format(mean.estimate);
};

const intervalOf = (mean: Mean, format: (value: number) => string): string => {
  if (isRefusal(mean)) return "";
  if (mean.constant) return mean.estimate === 0 ? "none seen" : "alike in all years";
  return `${format(Math.max(0, mean.lower))} to ${format(mean.upper)}`;
};

const percent = (share: number): string => {
  if (share > 0 && share < 0.001) return "< 0.1 %";
  return `${(100 * share).toFixed(1)} %`;
};

const barOf = (share: number): string => "█".repeat(Math.round(BAR * share)) || (share > 0 ? "▏" : "");

const rowOf = (name: string, time: Mean, share: number): Row => [
  name,
  meanOf(time, formatSpan),
  intervalOf(time, formatSpan),
  percent(share),
  barOf(share),
];

const columns = (title: string, level: string): Column<Row>[] => [
  { title, of: ([name]) => name, align: "left" },
  { title: "mean", of: ([, mean]) => mean },
  { title: `${level} interval`, of: ([, , interval]) => interval, align: "left" },
  { title: "share", of: ([, , , share]) => share },
  { title: "", of: ([, , , , bar]) => bar, align: "left" },
];

/** The first rows, and one for the rest; the shares sum to the whole. */
const withRest = (rows: readonly Row[], shares: readonly number[]): readonly Row[] => {
  if (rows.length <= TOLD + 1) return rows;
  const rest = shares.slice(TOLD).reduce((sum, share) => sum + share, 0);
  const name = `${formatCount(rows.length - TOLD)} others`;
  return [...rows.slice(0, TOLD), [name, "", "", percent(rest), barOf(rest)]];
};

const totalRow = (downtime: Mean): Row => [
  "all downtime",
  meanOf(downtime, formatSpan),
  intervalOf(downtime, formatSpan),
  "100 %",
  "",
];

const timeTable = (
  title: string,
  parts: readonly { readonly name: string; readonly time: Mean; readonly share: number }[],
  { downtime, level, width }: { downtime: Mean; level: string; width: number },
): string => {
  const told = parts.filter(({ share }) => share > 0);
  const rows = withRest(
    told.map(({ name, time, share }) => rowOf(name, time, share)),
    told.map(({ share }) => share),
  );
  return stackedTables<Row>(columns(title, level), [...rows, totalRow(downtime)], width);
};

const count = (mean: Mean): string =>
  isRefusal(mean) || mean.constant
    ? meanOf(mean, formatCount)
    : `${formatCount(mean.estimate)} (${intervalOf(mean, formatCount)})`;

const importanceTable = (importance: readonly ImportanceResult[], level: string, width: number): string =>
  stackedTables<ImportanceResult>(
    [
      { title: "part", of: ({ name }) => name, align: "left" },
      { title: `outages begun (${level})`, of: ({ started }) => count(started) },
      { title: "prolonged", of: ({ prolonged }) => count(prolonged) },
    ],
    importance.slice(0, TOLD),
    width,
  );

/**
 * Where the downtime went, for people: by phase, by what the service waited for, and the parts by what they began and
 * prolonged. `downtime` is the mean of a year, of which the rows are parts.
 */
export const attributionText = (
  { phases, causes, importance }: AttributionResult,
  downtime: Mean,
  {
    width,
    level,
    strong,
  }: { readonly width: number; readonly level: number; readonly strong: (text: string) => string },
): readonly string[] => {
  if (causes.length === 0) return [];
  const settings = { downtime, level: formatShare(level), width };
  const held = causes.map(({ name, held: time, shareHeld: share }) => ({ name, time, share }));
  return [
    `${heading("Where the downtime of a year went", width, strong)}\n${timeTable("phase", phases, settings)}`,
    `${heading("What the service waited for, in a year", width, strong)}\n${timeTable("cause", held, settings)}`,
    `${heading("Outages of a year by the part that began them, and those that it prolonged", width, strong)}\n${importanceTable(importance, settings.level, width)}`,
    wrapped(
      "A minute is that of the action on whose completion the service returned; a part prolongs an outage that another one began when the service had to wait for it. Shares are of the downtime of these years.",
      { width },
    ),
  ];
};
