import { formatTimestamp } from "../base/timestamp.ts";
import { formatCount, formatShare, formatSpan } from "../base/units.ts";
import { type CurvePoint, isJudged, type JudgedLaw, type RefusedLaw } from "../experiment/fit-lengths.ts";
import type { Drift, PartFit, Watched } from "../experiment/fit-log.ts";
import type { ScoreTest } from "../stats/trend.ts";
import type { FitResult } from "./fit.ts";
import { wrapped } from "./lines.ts";
import { significant, spanBetween } from "./spans.ts";
import { type Column, stackedTables } from "./table.ts";
import type { TextStyle } from "./years-text.ts";

const SHOWN_POINTS = 6;

const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const watchText = ({
  from,
  until,
  dates,
  components,
  failures,
  neverFailed,
  newAtStart,
}: Watched): string => {
  const time = dates ? formatTimestamp : (seconds: number) => `${seconds} s`;
  const zone = dates ? " (UTC)" : "";
  const start = newAtStart ? ", new at the start" : "";
  const never = neverFailed > 0 ? `; ${formatCount(neverFailed)} never failed` : "";
  return `${counted(components, "component", "components")} watched from ${time(from)} to ${time(until)}${zone}${start}, ${counted(failures, "failure", "failures")}${never}.`;
};

const partText = (of: string, { count, ended, late, exposure }: PartFit): string => {
  const cut =
    count === ended
      ? "all seen to their end"
      : `${formatCount(ended)} seen to the end, ${formatCount(count - ended)} cut off`;
  const entered =
    late > 0
      ? `; ${formatCount(late)} were going on already when the watch began, and count from their age then`
      : "";
  return `${of}: ${formatCount(count)}, ${cut}${entered}. Under watch for ${formatSpan(exposure)} in all.`;
};

const shapeOf = ({ parameters }: JudgedLaw): string => {
  const entry = Object.entries(parameters).find(([name]) => name === "shape" || name === "sigma");
  if (entry === undefined) return "–";
  const [name, { estimate, lower, upper }] = entry;
  const [at, from, to] = [estimate, lower, upper].map((value) => significant(value, 3));
  return `${name} ${at} (${from}–${to})`;
};

const chance = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(p < 0.1 ? 3 : 2));

const chanceIs = (p: number): string => (p < 0.001 ? "p < 0.001" : `p = ${chance(p)}`);

const lawTable = (
  laws: readonly (JudgedLaw | RefusedLaw)[],
  choice: string | undefined,
  width: number,
): string => {
  const of = (text: (law: JudgedLaw) => string) => (law: JudgedLaw | RefusedLaw) =>
    isJudged(law) ? text(law) : "–";
  const columns: Column<JudgedLaw | RefusedLaw>[] = [
    { title: "law", of: ({ kind }) => (kind === choice ? `${kind} *` : kind), align: "left" },
    { title: "mean", of: of(({ mean }) => spanBetween(mean)) },
    { title: "median", of: of(({ median }) => spanBetween(median)) },
  ];
  const compared: Column<JudgedLaw | RefusedLaw>[] = [
    { title: "ΔAIC", of: of(({ aicAbove }) => aicAbove.toFixed(1)) },
    { title: "p", of: of(({ p }) => (p === null ? "–" : chance(p))) },
    { title: "shape", of: of(shapeOf) },
    { title: "ΔBIC", of: of(({ bicAbove }) => bicAbove.toFixed(1)) },
    { title: "log L", of: of(({ logLikelihood }) => logLikelihood.toFixed(2)) },
    {
      title: "largest gap",
      of: of(
        ({ distance: { largestGap, largestGapAt } }) =>
          `${formatShare(largestGap)} at ${formatSpan(largestGapAt)}`,
      ),
    },
  ];
  return stackedTables(laws.length > 1 ? [...columns, ...compared] : columns, laws, width);
};

/** A share in per cent; what is hardly more than none is not told with digits of its own. */
const percent = (share: number): string => {
  if (share > 0 && share < 5e-4) return "< 0.05";
  return significant(100 * share, share > 0.995 && share < 1 ? 4 : 2);
};

/** A few points of the curve, evenly over it, the last one too. */
const shownPoints = (curve: readonly CurvePoint[]): CurvePoint[] => {
  const count = Math.min(SHOWN_POINTS, curve.length);
  return Array.from({ length: count }, (_, k) => curve[Math.ceil(((k + 1) * curve.length) / count) - 1]);
};

const curveTable = ({ curve, laws }: PartFit, level: number, width: number): string =>
  stackedTables<CurvePoint>(
    [
      { title: "after", of: ({ age }) => formatSpan(age), align: "left" },
      { title: "left, %", of: ({ survival }) => percent(survival) },
      {
        title: `${formatShare(level)} interval`,
        of: ({ survival, lower, upper }) => (survival === 0 ? "–" : `${percent(lower)}–${percent(upper)}`),
      },
      ...laws
        .filter(isJudged)
        .map(({ kind }): Column<CurvePoint> => ({ title: kind, of: ({ laws: by }) => percent(by[kind]) })),
    ],
    shownPoints(curve),
    width,
  );

const choiceText = ({ choice, judged, count, laws }: PartFit): string[] => {
  const refusals = laws.flatMap((law) => (isJudged(law) ? [] : [`No ${law.kind} law: ${law.refused}.`]));
  if (choice === null) return refusals;
  const { kind, alike, fits } = choice;
  const sample = judged < count ? ` p is from ${formatCount(judged)} of them, picked at random.` : "";
  if (fits === false) return refusals;
  const others =
    alike.length === 0
      ? ""
      : ` These lengths cannot tell it from ${alike.join(" or ")}: try the answer with those too.`;
  const why =
    kind === "exponential" && alike.length > 0
      ? "nothing better is shown, and it is the simplest"
      : "lowest AIC of those not rejected";
  return [...refusals, ...(laws.length > 1 ? [`* ${kind}: ${why}.${others}${sample}`] : [])];
};

const tested = (test: ScoreTest | null): string =>
  test === null ? "cannot be told" : `z = ${significant(test.z, 2)}, ${chanceIs(test.p)}`;

const driftText = (of: string, { laterBeginnings, laplace, powerLaw }: Drift): string => {
  const later = `Drift: are ${of} that began later shorter (z > 0) or longer? ${tested(laterBeginnings)}.`;
  if (laplace === null || powerLaw === null) return later;
  return `${later} Against a constant rate of failures: Laplace ${tested(laplace)}; MIL-HDBK-189 ${chanceIs(powerLaw.p)} (these two take the ageing of components that were all new for a drift).`;
};

const sectionText = (of: string, part: PartFit, level: number, { columns, strong }: TextStyle): string[] => {
  const set = (text: string) => wrapped(text, { width: columns });
  const { laws, choice, curve, memoryless, drift } = part;
  const all =
    memoryless === null
      ? []
      : [
          `If failures have no memory, all time under watch counts, of known age or not: ${counted(memoryless.ended, "failure", "failures")} in ${formatSpan(memoryless.exposure)}, mean ${spanBetween(memoryless.mean)}.`,
        ];
  return [
    ...(part.count === 0 ? [] : [strong(set(partText(of, part)))]),
    ...(laws.some(isJudged) ? [lawTable(laws, laws.length > 1 ? choice?.kind : undefined, columns)] : []),
    ...choiceText(part).map(set),
    ...(curve.length === 0 ? [] : [curveTable(part, level, columns)]),
    ...all.map(set),
    ...(drift === null ? [] : [set(driftText(of.toLowerCase(), drift))]),
  ];
};

const legend = ({ level, draws, life, repair }: FitResult): string => {
  const parts = [life, repair].filter((part) => part !== null);
  const ends = `Intervals are ${formatShare(level)}, by profile likelihood (exponential: chi-square).`;
  if (!parts.some(({ laws }) => laws.length > 1)) return ends;
  const criteria = "ΔAIC, ΔBIC: above the best; up to 2 is no difference.";
  if (draws === 0) return `${ends} ${criteria}`;
  return `${ends} ${criteria} p: the chance of so large an Anderson–Darling distance if the law were true, from ${formatCount(draws)} samples drawn and fitted again; below 0.05 the law is rejected. A large p does not prove it.`;
};

/** The result of `fit` as text, for people. */
export const fitText = (result: FitResult, style: TextStyle): string => {
  const { log, watched, life, repair, notes, yaml, inputs, level, seed, command } = result;
  const set = (text: string) => wrapped(text, { width: style.columns });
  const head = `${style.strong(log.file)}\nlog ${log.digest.slice(0, 16)}, seed "${seed}"`;
  const paragraphs = [
    head,
    ...(watched === null ? [] : [set(watchText(watched))]),
    ...(life === null ? [] : sectionText("Lives", life, level, style)),
    ...(repair === null ? [] : sectionText("Repairs", repair, level, style)),
    set(legend(result)),
    ...(notes.length === 0
      ? []
      : [
          [
            style.strong("Mind"),
            ...notes.map((note) => wrapped(`- ${note}`, { width: style.columns, rest: 2 })),
          ].join("\n"),
        ]),
    ...(yaml === null ? [] : [`${style.strong("To paste into a model")}\n\n${yaml.trimEnd()}`]),
    ...(inputs === null
      ? []
      : [
          `${style.strong("To paste into an experiment")} (services.chat stands for yours)\n\n${inputs.trimEnd()}`,
        ]),
    `Again: ${command}`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
};
