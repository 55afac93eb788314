import { ratioColumns } from "../../metrics/columns.ts";
import type { AlternativeResult, CompareResult } from "../compare.ts";

/** Where a result lacks something that it says it has, and what must be there. */
export interface Missing {
  readonly path: readonly (string | number)[];
  readonly rule: string;
}

const RATIOS = ratioColumns.map(({ name }) => name);

/** The columns of which every study tells the means. */
const COLUMNS: readonly string[] = ["downtime", "outages", "longest-outage", "availability"];

const missingKeys = (
  map: object,
  keys: readonly string[],
  path: readonly (string | number)[],
): readonly Missing[] =>
  keys.flatMap((key) =>
    Object.hasOwn(map, key) ? [] : [{ path: [...path, key], rule: "it must be there" }],
  );

/** What is missing of the means and the ratios that every study tells. */
export const missingOf = (
  { means, ratios }: Pick<AlternativeResult, "means" | "ratios">,
  hasPhones: boolean,
  path: readonly (string | number)[],
): readonly Missing[] => [
  ...missingKeys(means, [...COLUMNS, ...(hasPhones ? ["user-hours-lost"] : [])], [...path, "means"]),
  ...missingKeys(ratios, RATIOS, [...path, "ratios"]),
];

const sharesOf = ({ quantiles }: AlternativeResult): string => quantiles.map(({ p }) => p).join(", ");

const QUANTILES = { replay: "0.05, 0.5, 0.95", years: "0.5, 0.9, 0.95, 0.99" };

const unlikeIn = (result: CompareResult, index: number): readonly Missing[] => {
  const { replay, rule, hasPhones } = result;
  const one = result.alternatives[index]!;
  const path = ["alternatives", index];
  const wanted = replay === null ? QUANTILES.years : QUANTILES.replay;
  const isTold = (one.difference === null) === (index === 0);
  const compared = [replay === null ? "downtime" : "longest-outage", "outages"];
  return [
    ...missingOf(one, hasPhones, path),
    ...(sharesOf(one) === wanted ? [] : [{ path: [...path, "quantiles"], rule: `they are of ${wanted}` }]),
    ...(one.longer.length === rule.longer.length
      ? []
      : [{ path: [...path, "longer"], rule: "there is one for each length of the rule" }]),
    ...(isTold ? [] : [{ path: [...path, "difference"], rule: "all but the first alternative have one" }]),
    ...missingKeys(
      one.difference?.means ?? {},
      one.difference === null ? [] : [...compared, ...(hasPhones ? ["user-hours-lost"] : [])],
      [...path, "difference", "means"],
    ),
    ...((one.replayed === null) === (replay === null)
      ? []
      : [{ path: [...path, "replayed"], rule: "only a replay has it, and has it" }]),
  ];
};

/** A study is either of replays or of years. */
export const neitherNorBoth = ({
  replay,
  years,
}: Pick<CompareResult, "replay" | "years">): readonly Missing[] =>
  (replay === null) === (years === null)
    ? [{ path: ["replay"], rule: "a study is of replays or of years, and never of both" }]
    : [];

/** Where a comparison's parts do not fit together: its reports look for them in each alternative. */
export const unlikeOthers = (result: CompareResult): readonly Missing[] => [
  ...neitherNorBoth(result),
  ...result.alternatives.flatMap((_, index) => unlikeIn(result, index)),
  ...(result.best === null || result.best.length === result.alternatives.length
    ? []
    : [{ path: ["best"], rule: "there is one for each alternative" }]),
];
