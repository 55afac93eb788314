import { isRefusal } from "../../stats/interval.ts";
import type { YearsResult } from "../years.ts";
import type { Methods } from "./method.ts";

/** Which kinds of intervals the page of random years shows. */
export const runMethods = (result: YearsResult): Methods => {
  const { level, downtime, study, longerThan, withoutOutage } = result;
  const hasRatio = (name: string) =>
    Object.values(study?.ratios ?? {}).some((one) => !isRefusal(one) && one.method === name);
  return {
    level,
    used: {
      chances: true,
      noneSeen: [withoutOutage, ...longerThan].some(({ estimate }) => estimate === 0 || estimate === 1),
      quantiles: true,
      means: !isRefusal(downtime.mean),
      jackknife: hasRatio("jackknife"),
      fieller: hasRatio("fieller"),
      bands: study?.curves.some(({ band }) => band !== null) ?? false,
      returnPeriods: study?.longer.some(({ returnPeriod }) => returnPeriod !== null) ?? false,
      controls: study !== null && study.controlled !== null && !isRefusal(study.controlled),
      theory: (study?.exact?.besides.length ?? 0) > 0,
    },
  };
};
