import { formatDuration, formatShare, formatSpan } from "../../base/units.ts";
import type { ExactBeside } from "../../experiment/exact-beside.ts";
import { intervalsChart } from "../../plots/charts/intervals.ts";
import type { Picture } from "../../plots/picture.ts";
import { isRefusal } from "../../stats/interval.ts";
import { estimateText } from "../amounts.ts";

const WHAT: Readonly<Record<ExactBeside["what"], (x: number | null) => string>> = {
  downtime: () => "mean downtime",
  "without-outage": () => "no outage",
  "outage-at-least": (x) => `an outage ≥ ${formatDuration(x ?? 0)}`,
};

const unitOf = ({ what }: ExactBeside): string => (what === "downtime" ? "s" : "chance");

const exactText = (one: ExactBeside): string =>
  unitOf(one) === "s" ? formatSpan(one.exact) : formatShare(Number(one.exact.toPrecision(4)));

/** Ends over the exact number, which is then 1: so that times and chances share one axis. */
const relative = ({ exact, simulated }: ExactBeside) => {
  if (isRefusal(simulated) || exact === 0) return { estimate: null, lower: null, upper: null };
  const over = (value: number) => (Number.isFinite(value) ? value / exact : null);
  const { estimate, lower, upper } = simulated;
  return { estimate: over(estimate), lower: over(lower), upper: over(upper) };
};

const isWithin = ({ exact, simulated }: ExactBeside): string => {
  if (isRefusal(simulated)) return "–";
  return exact >= simulated.lower && exact <= simulated.upper ? "yes" : "no";
};

/** What theory says beside what was simulated; null where theory says nothing. */
export const exactPicture = (
  besides: readonly ExactBeside[],
  { titles, level }: { readonly titles: ReadonlyMap<string, string>; readonly level: number },
): Picture | null => {
  if (besides.length === 0) return null;
  const title = ({ alternative }: ExactBeside) => titles.get(alternative) ?? alternative;
  const isOne = new Set(besides.map(({ alternative }) => alternative)).size === 1;
  const drawn = besides.filter((one) => one.exact > 0 && !isRefusal(one.simulated)).slice(0, 24);
  if (drawn.length === 0) return null;
  return intervalsChart({
    name: "exact",
    title: "Simulated over exact",
    description: `Mean downtime, and shares of runs: each simulated number over the one that theory gives for the same model, so that 1 is exact. Bars are ${formatShare(level)} intervals, so that about 1 in ${Math.round(1 / (1 - level))} may miss the line.`,
    axis: {
      kind: "linear",
      label: "simulated over exact",
      format: (value) => `${Number(value.toPrecision(3))}×`,
    },
    rows: drawn.map((one) => ({
      label: isOne ? WHAT[one.what](one.x) : `${title(one)}: ${WHAT[one.what](one.x)}`,
      tone: "plain" as const,
      range: relative(one),
      value: estimateText(one.simulated, unitOf(one)),
      note: `exact ${exactText(one)}`,
    })),
    reference: 1,
    table: {
      head: ["design", "what", "exact", "simulated", "within the interval"],
      rows: besides.map((one) => [
        title(one),
        WHAT[one.what](one.x),
        exactText(one),
        estimateText(one.simulated, unitOf(one)),
        isWithin(one),
      ]),
    },
  });
};
