import { formatCount } from "../../base/units.ts";
import type { AlternativeResult, CompareResult } from "../../experiment/compare.ts";
import { stackedChart } from "../../plots/charts/stacked.ts";
import type { Picture } from "../../plots/picture.ts";
import { isRefusal } from "../../stats/interval.ts";
import { estimateText } from "../amounts.ts";
import { fullLabelOf, labelOf, shownOf } from "../shown.ts";

/** What can become of messages beside being delivered in time; the columns that count them. */
const FATES = [
  { key: "messages-delayed", label: "delivered late" },
  { key: "messages-refused", label: "refused" },
  { key: "messages-lost", label: "lost" },
] as const;

const meanOf = ({ means }: AlternativeResult, column: string): number => {
  const mean = means[column];
  return mean === undefined || isRefusal(mean) ? 0 : mean.estimate;
};

/** Whether messages were counted at all. */
export const hasMessages = ({ alternatives }: CompareResult): boolean =>
  alternatives.some((one) => meanOf(one, "messages-sent") > 0);

const keys = FATES.map(({ key, label }, pattern) => ({ key, label, pattern }));

const textOf = (one: AlternativeResult, column: string): string => {
  const mean = one.means[column];
  return mean === undefined ? "–" : estimateText(mean, "1");
};

const TICKS = /^second-tick-p\d+/;

/** Columns that tell the delay of the second tick, where the study has any. */
const tickColumns = ({ columns }: CompareResult): string[] =>
  columns.map(({ name }) => name).filter((name) => TICKS.test(name));

const MESSAGE_COLUMNS = [
  ["messages-sent", "sent"],
  ["messages-delayed", "delivered late"],
  ["messages-refused", "refused"],
  ["messages-lost", "lost"],
  ["messages-waiting", "waiting at most"],
] as const;

const delayText = (one: AlternativeResult, column: string): string => {
  const mean = one.means[column];
  return mean === undefined ? "–" : estimateText(mean, "s");
};

/** How many messages of a run were late, refused and lost, one bar for each design; null where none were counted. */
export const messagesPicture = (result: CompareResult): Picture | null => {
  if (!hasMessages(result)) return null;
  const { alternatives } = result;
  const ticks = tickColumns(result);
  return stackedChart({
    name: "messages",
    title: "What became of the messages",
    description:
      "Mean number in a run of messages that were not delivered in time. Refused: nobody had promised to deliver them; lost: somebody had.",
    keys,
    rows: shownOf(result).map((place) => {
      const one = alternatives[place]!;
      const parts = FATES.map(({ key }) => ({ key, value: meanOf(one, key) }));
      return {
        label: labelOf(one, place),
        total: formatCount(parts.reduce((sum, { value }) => sum + value, 0)),
        parts,
      };
    }),
    axis: { kind: "linear", label: "messages of a run, mean", format: formatCount },
    table: {
      head: [
        "design",
        ...MESSAGE_COLUMNS.map(([, title]) => title),
        "waited, longest",
        ...ticks.map((name) => `${name}, worst minute`),
      ],
      rows: alternatives.map((one, place) => [
        fullLabelOf(one, place),
        ...MESSAGE_COLUMNS.map(([column]) => textOf(one, column)),
        delayText(one, "messages-drained"),
        ...ticks.map((name) => delayText(one, name)),
      ]),
    },
  });
};
