import type { CompareResult } from "../../experiment/compare.ts";
import type { Answer } from "../../experiment/targets/target.ts";
import { isRefusal } from "../../stats/interval.ts";
import type { Methods } from "./method.ts";

const isKnown = (answer: Answer): boolean => !isRefusal(answer);

const isBounded = (answer: Answer): boolean => isRefusal(answer) && "known" in answer;

type Used = Methods["used"];

/** Of the estimates of single alternatives. */
const ofEach = ({ alternatives, question, replay }: CompareResult): Used => {
  const { target, unit } = question;
  const chances = alternatives.flatMap(({ longer }) => longer.map(({ chance }) => chance));
  const means = alternatives.flatMap((one) => Object.values(one.means));
  const noneSeen = chances.some(({ estimate }) => estimate === 0 || estimate === 1);
  // Tables of replays have no ratios.
  const lengths = replay !== null ? [] : alternatives.map(({ ratios }) => ratios["outage-length"]);
  const hasRatio = (method: string) =>
    lengths.some((one) => one !== undefined && !isRefusal(one) && one.method === method);
  return {
    chances: chances.length > 0 || unit === "chance",
    noneSeen: replay === null && noneSeen,
    noneSeenOfReplays: replay !== null && noneSeen,
    quantiles: replay !== null || target.kind === "quantile",
    means: means.some(isKnown),
    boundedMeans: means.some(isBounded),
    tailMeans: target.kind === "tail-mean",
    jackknife: hasRatio("jackknife"),
    fieller: hasRatio("fieller"),
    bands: alternatives.some(({ curves }) => curves.some(({ band }) => band !== null)),
    controls: alternatives.some(({ controlled }) => controlled !== null && isKnown(controlled)),
    inputsBeside: replay === null && alternatives[0]?.inputs?.share != null,
  };
};

/** Which kinds of intervals a comparison shows. */
export const comparedMethods = (result: CompareResult): Methods => {
  const { alternatives, question, level, calibration, inputs, best, exact, replay } = result;
  const isCompared = alternatives.length > 1;
  return {
    level,
    clusters: calibration !== null ? "calibration" : inputs !== null ? "inputs" : undefined,
    used: {
      ...ofEach(result),
      differences: isCompared,
      differencesOfChances: isCompared && question.unit === "chance" && replay === null,
      best: best !== null && replay === null,
      theory: (exact?.besides?.length ?? 0) > 0,
    },
  };
};
