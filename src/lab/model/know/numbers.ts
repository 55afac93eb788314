import { formatDuration, formatShare } from "../../../base/units.ts";
import type { CompareResult } from "../../../experiment/compare.ts";
import type { ExactBeside } from "../../../experiment/exact-beside.ts";
import type { Findings } from "../../../experiment/findings.ts";
import { hasPhones } from "../../../experiment/study.ts";
import { commonScale, estimateText, type Scale } from "../../../report/amounts.ts";
import { spanIn, unitFor } from "../../../report/spans.ts";
import { type Estimate, isRefusal, type Refusal } from "../../../stats/interval.ts";
import type { KnownNumber } from "../../known.ts";
import { type LessonNumber, numberKey } from "../../lesson.ts";

/** Which number is meant, with its words. */
type Wanted = LessonNumber;

const targetOf = ({ statistic }: Wanted) => {
  if (statistic.kind === "mean") return { kind: "mean" };
  if (statistic.kind === "quantile") return { kind: "quantile", p: statistic.q };
  // As commands have it: of so much or more. A run without an outage has one of length 0.
  return { kind: statistic.than > 0 ? "at-least" : "more-than", value: statistic.than };
};

const quantile = (metric: string, q: number, words: string): Wanted => ({
  metric,
  statistic: { kind: "quantile", q },
  words,
});
const mean = (metric: string, words: string): Wanted => ({ metric, statistic: { kind: "mean" }, words });
const longer = (than: number, words: string): Wanted => ({
  metric: "longest-outage",
  statistic: { kind: "longer", than },
  words,
});

/** The numbers that are told of any study, the most telling first. */
const usual = (result: CompareResult, withPhones: boolean): Wanted[] => {
  const lengths = result.rule.longer.map((x) =>
    longer(x, `Chance of an outage of ${formatDuration(x)} or more`),
  );
  const lost = withPhones ? [mean("user-hours-lost", "User-hours lost, on average")] : [];
  const any = longer(0, "Chance of any outage");
  if (result.replay !== null)
    return [
      quantile("longest-outage", 0.5, "Longest outage, median"),
      quantile("longest-outage", 0.95, `Longest outage, ${formatShare(0.95)} stay within`),
      any,
      ...lengths,
      ...lost,
    ];
  return [
    mean("downtime", "Downtime, on average"),
    mean("outages", "Outages, on average"),
    any,
    ...lengths,
    ...lost,
  ];
};

/** What theory says of a number, in its unit; null where it says nothing. */
const exactOf = ({ metric, statistic }: Wanted, besides: readonly ExactBeside[]): number | null => {
  const of = (what: ExactBeside["what"]) =>
    besides.find((one) => one.what === what && one.x === null)?.exact ?? null;
  if (metric === "downtime" && statistic.kind === "mean") return of("downtime");
  if (metric !== "longest-outage" || statistic.kind !== "longer") return null;
  const none = of("without-outage");
  if (statistic.than === 0) return none === null ? null : 1 - none;
  return besides.find(({ what, x }) => what === "outage-at-least" && x === statistic.than)?.exact ?? null;
};

const NOTHING = { estimate: Number.NaN, lower: Number.NaN, upper: Number.NaN };

/** An exact number in four digits, in the unit of what it stands beside, or in the one that people would count it in. */
const exactText = (value: number | null, unit: string, beside: Scale | undefined): string | null => {
  if (value === null) return null;
  const four = (number: number): string => String(Number(number.toPrecision(4)));
  if (unit === "chance") return `${four(100 * value)} %`;
  if (unit !== "s") return four(value);
  return spanIn(value, beside ?? unitFor(value));
};

/** The scale that all alternatives are told in; undefined: each in its own, for together they would have numbers of four digits. */
export const scaleOfAll = (answers: readonly (Estimate | Refusal)[], unit: string): Scale | undefined => {
  const scale = commonScale(answers, unit);
  const isShort = (answer: Estimate | Refusal): boolean =>
    scale === undefined || isRefusal(answer) || Math.abs(answer.estimate) < 1000 * scale.size;
  return answers.every(isShort) ? scale : undefined;
};

/** The numbers of an alternative, the usual ones and those that are wanted besides, each once; in units that all alternatives share. */
export const numbersOf = (
  findings: Findings,
  result: CompareResult,
  alternative: number,
  also: readonly LessonNumber[],
): KnownNumber[] => {
  const { study } = findings.conducted;
  const { name } = study.alternatives[alternative]!;
  const besides = result.exact?.besides.filter((one) => one.alternative === name) ?? [];
  const wanted = new Map([...usual(result, hasPhones(study)), ...also].map((one) => [numberKey(one), one]));
  return [...wanted].map(([key, one]) => {
    const unit =
      one.statistic.kind === "longer"
        ? "chance"
        : (study.columns.find((column) => column.name === one.metric)?.unit ?? "1");
    const answers = study.alternatives.map((_, index) => findings.estimate(index, one.metric, targetOf(one)));
    const answer = answers[alternative]!;
    const scale = scaleOfAll(answers, unit);
    const text = estimateText(answer, unit, scale);
    const { estimate, lower, upper } = isRefusal(answer) ? NOTHING : answer;
    const interval = /\(([^)]*)\)/.exec(text)?.[1] ?? "";
    const value = text.replace(/ \([^)]*\)/, "");
    return {
      key,
      label: one.words,
      value,
      interval,
      estimate,
      lower,
      upper,
      exact: exactText(exactOf(one, besides), unit, scale),
    };
  });
};
