import { formatShare } from "../../base/units.ts";
import type { Content, Section } from "./section.ts";
import { sentences } from "./section.ts";

const CLUSTERS = {
  calibration:
    "Runs that share a sampled vector of parameters are not independent: all intervals are taken over vectors (chances on an effective number of runs, after Korn and Graubard 1998).",
  inputs:
    "Runs that share a sample of the uncertain inputs are not independent: all intervals are taken over samples (chances on an effective number of runs, after Korn and Graubard 1998).",
} as const;

const METHODS = {
  chances: (level: string) => `Chances: Wilson's score interval at ${level}, of the share of runs.`,
  noneSeen: () =>
    "Chances of what no run showed, or all did: only a bound is given, as < or >; after none of n runs it is about 3/n at 95 %.",
  noneSeenOfReplays: (level: string) =>
    `Chances of what no run showed, or all did: only the other end of Wilson's interval at ${level} is given, as < or >; after none of n runs it is about 4/n at 95 %.`,
  quantiles: () =>
    "Medians and other quantiles: the interval lies between two of the sorted values (order statistics), whatever the law; an end that too few values bound is left open, shown by dots.",
  means: () =>
    "Means: Hall's interval (1992), corrected for skewness, with quantiles of Student's t; none is given where fewer than ten runs had anything other than zero.",
  boundedMeans: () =>
    "Means of what cannot exceed something, from too few events for Hall's interval: a bound that holds for every law (Waudby-Smith and Ramdas 2024), shown as <.",
  tailMeans: () =>
    "Means of the worst runs: the excesses over the estimated quantile are treated as plain values (Rockafellar and Uryasev 2002).",
  jackknife: () =>
    "Mean length of an outage and other ratios of means: the jackknife over runs, with Hall's interval.",
  fieller: () => "Ratios whose lower mean may be near zero: Fieller's interval, which may have no upper end.",
  differences: (level: string) =>
    `Differences: run by run on the same luck, so that what both share cancels; each at a level by Bonferroni such that all of a column hold together at ${level}.`,
  differencesOfChances: () =>
    "Differences of chances: from the runs in which only one of the two had it; the interval inverts the score test (Tango 1998).",
  bands: (level: string) =>
    `Bands around curves: at each x the interval of Clopper and Pearson, at equal local levels such that the whole curve lies within at ${level} (of the kind of Berk and Jones 1979).`,
  best: (level: string) =>
    `Which may be the best: Hsu's multiple comparisons with the best, all together at ${level}.`,
  controls: () =>
    "With twin: a control variate, by regression on the downtime of each design's independent twin, whose mean is known exactly.",
  returnPeriods: () =>
    "Times between outages: Garwood's interval of a rate while counts vary like those of independent events, else that of the mean count.",
  inputsBeside: () =>
    "Share of the spread that comes from uncertain inputs: one-way analysis of variance, with the interval of Thomas and Hultquist (1978).",
  elasticities: () =>
    "Elasticities: of the means at the low and the high value, by the delta method on paired runs.",
  theory: () =>
    "Exact numbers: computed from the same model without simulation, where its states are few enough.",
} as const;

/** The kinds of intervals that a page used, and the level that they hold at. */
export interface Methods {
  readonly level: number;
  /** What replications share, where they share anything. */
  readonly clusters?: keyof typeof CLUSTERS | undefined;
  readonly used: Readonly<Partial<Record<keyof typeof METHODS, boolean>>>;
}

/** The sentences on those methods that were used. */
export const methodSentences = ({ level, clusters, used }: Methods): string[] => {
  const names = Object.keys(METHODS) as (keyof typeof METHODS)[];
  return [
    ...(clusters === undefined ? [] : [CLUSTERS[clusters]]),
    ...names.filter((name) => used[name] === true).map((name) => METHODS[name](formatShare(level))),
  ];
};

/** How each kind of interval was found, a sentence each, and only of those that were used. */
export const methodSection = (methods: Methods): Section => {
  const content: Content[] = sentences(methodSentences(methods));
  return {
    id: "method",
    title: "How the intervals were found",
    how: `An interval at ${formatShare(methods.level)} covers the true value of the model in that share of studies; it says nothing of how true the model is.`,
    content,
  };
};
