import { expm1 } from "../base/math.ts";
import type { MetricName } from "../metrics/family.ts";
import { monthlyCost } from "../model/cost.ts";
import type { LoadedModel } from "../model/load.ts";
import { type Clusters, clusteredMean, clusteredProportion, clusteredQuantile } from "../stats/clustered.ts";
import type { MeanEstimate } from "../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../stats/interval.ts";
import type { QuantileEstimate } from "../stats/order-quantile.ts";
import { version } from "../version.ts";
import { type Calibration, calibrateVectors } from "./calibration.ts";
import { type Executor, type Job, type JobResult, metricNames, WIDTH } from "./jobs.ts";
import type { Experiment } from "./schema.ts";

/** What became of one design. Lengths are in seconds. */
export interface DesignResult {
  readonly design: string;
  readonly title: string;
  readonly costPerMonth: number;
  /** Relative to the first design; null when that costs nothing. */
  readonly relativeCost: number | null;
  /** Quantiles of the longest outage of a run; 0 in runs that had none. */
  readonly outage: {
    readonly p5: QuantileEstimate;
    readonly median: QuantileEstimate;
    readonly p95: QuantileEstimate;
  };
  readonly meanOutage: MeanEstimate | Refusal;
  /** P(some outage of at least the stated length | the fault). */
  readonly longer: Estimate;
  /** How often the fault comes in a year by the model; null when it has no constant rate. */
  readonly faultsPerYear: number | null;
  /** Chance in a year that this fault comes and such an outage follows; other causes are not in it. */
  readonly yearly: Estimate | null;
  readonly userHoursLost: MeanEstimate | Refusal;
  /** This design less the first one, run by run on the same luck; null for the first one. */
  readonly difference: {
    readonly outage: MeanEstimate | Refusal;
    readonly userHoursLost: MeanEstimate | Refusal;
  } | null;
  readonly fullRestart: Estimate;
  /** Runs in which the fault changed nothing at all; those in which it did, but no outage followed; and those cut off. */
  readonly inert: number;
  readonly tolerated: number;
  readonly cutOff: number;
}

/** The result of a comparison; written by `--json`. All of it follows from model, experiment and seed. */
export interface CompareResult {
  readonly format: "secondtick-compare/1";
  readonly version: string;
  readonly title: string;
  readonly model: { readonly title: string; readonly digest: string };
  readonly seed: string;
  readonly level: number;
  readonly runs: number;
  readonly replay: { readonly fault: string; readonly horizon: number };
  readonly rule: { readonly threshold: number; readonly settling: number; readonly longer: number };
  readonly hasPhones: boolean;
  readonly hasPeople: boolean;
  readonly calibration: Calibration | null;
  /** The run of the first design whose longest outage is nearest the median, the first of several: to be told as a story. */
  readonly example: { readonly replication: number; readonly vector: number | null };
  readonly designs: readonly DesignResult[];
}

/** Says how far a stage is: so many of so many. */
export type Progress = (stage: "calibrating" | "replaying", done: number, total: number) => void;

const YEAR = 8760 * 3600;

/** Values by design, then vector, then run. */
type Table = readonly Clusters[];

const JOBS_PER_REPLAY = 64;

const replayJobs = ({ runs }: Experiment, vectors: readonly number[] | null): Job[] => {
  const groups = vectors?.length ?? JOBS_PER_REPLAY;
  const replications = Array.from({ length: Math.min(groups, runs) }, (): number[] => []);
  for (let run = 0; run < runs; run++) replications[run % groups].push(run);
  return replications.map((own, index) => ({
    do: "replay",
    vector: vectors?.[index] ?? null,
    replications: own,
  }));
};

/** Without vectors each run is a cluster of its own. */
const tableOf = (
  metric: MetricName,
  jobs: readonly Job[],
  results: readonly JobResult[],
  designs: number,
): Table => {
  const column = metricNames.indexOf(metric);
  return Array.from({ length: designs }, (_, design) =>
    results.flatMap((values, index) => {
      const job = jobs[index];
      if (job.do !== "replay") return [];
      const count = job.replications.length;
      const own = job.replications.map((_, run) => values[(design * count + run) * WIDTH + column]);
      return job.vector === null ? own.map((value) => [value]) : [own];
    }),
  );
};

const difference = (one: Clusters, other: Clusters): Clusters =>
  one.map((values, cluster) => values.map((value, run) => value - other[cluster][run]));

const proportion = (clusters: Clusters, holds: (value: number) => boolean, level: number): Estimate =>
  clusteredProportion(
    clusters.map((values) => ({ successes: values.filter(holds).length, n: values.length })),
    level,
  );

/** Chance of at least one in a year, when the fault comes at a constant rate and a share of its visits ends so. */
const inAYear = (share: Estimate, ratePerYear: number | null): Estimate | null => {
  if (ratePerYear === null) return null;
  const chance = (p: number) => -expm1(-ratePerYear * p);
  return {
    ...share,
    estimate: chance(share.estimate),
    lower: chance(share.lower),
    upper: chance(share.upper),
  };
};

const ratePerYear = (model: LoadedModel, design: string, fault: string): number | null => {
  const { every } = model.model(design).faults[fault];
  if (every === undefined || every.kind !== "exponential") return null;
  return YEAR / Number("mean" in every ? every.mean : 1 / Number(every.rate));
};

const countRuns = (
  clusters: Clusters,
  holds: (value: number, cluster: number, run: number) => boolean,
): number =>
  clusters.reduce(
    (sum, values, cluster) => sum + values.filter((value, run) => holds(value, cluster, run)).length,
    0,
  );

/** The run of the first design whose value is nearest to another value. */
const nearest = (metric: MetricName, jobs: readonly Job[], results: readonly JobResult[], value: number) => {
  const column = metricNames.indexOf(metric);
  let best = { replication: 0, vector: null as number | null, distance: Number.POSITIVE_INFINITY };
  jobs.forEach((job, index) => {
    if (job.do !== "replay") return;
    job.replications.forEach((replication, run) => {
      const distance = Math.abs(results[index][run * WIDTH + column] - value);
      if (distance < best.distance) best = { replication, vector: job.vector, distance };
    });
  });
  return { replication: best.replication, vector: best.vector };
};

interface Tables {
  readonly outage: Table;
  readonly lost: Table;
  readonly restarts: Table;
  readonly effects: Table;
  readonly downAtEnd: Table;
}

const designResult = (
  experiment: Experiment,
  model: LoadedModel,
  tables: Tables,
  index: number,
): DesignResult => {
  const { level, outage: rule, replay, designs } = experiment;
  const [outage, lost, effects] = [tables.outage[index], tables.lost[index], tables.effects[index]];
  const cost = monthlyCost(model.model(designs[index]));
  const first = monthlyCost(model.model(designs[0]));
  const longer = proportion(outage, (length) => length >= rule.longer, level);
  const rate = ratePerYear(model, designs[index], replay.fault);
  const isInert = (cluster: number, run: number) => effects[cluster][run] === 0;
  return {
    design: designs[index],
    title: model.designTitle(designs[index]),
    costPerMonth: cost,
    relativeCost: first > 0 ? cost / first : null,
    outage: {
      p5: clusteredQuantile(outage, 0.05, level),
      median: clusteredQuantile(outage, 0.5, level),
      p95: clusteredQuantile(outage, 0.95, level),
    },
    meanOutage: clusteredMean(outage, level),
    longer,
    faultsPerYear: rate,
    yearly: inAYear(longer, rate),
    userHoursLost: clusteredMean(lost, level),
    difference:
      index === 0
        ? null
        : {
            outage: clusteredMean(difference(outage, tables.outage[0]), level),
            userHoursLost: clusteredMean(difference(lost, tables.lost[0]), level),
          },
    fullRestart: proportion(tables.restarts[index], (count) => count > 0, level),
    inert: countRuns(outage, (_, cluster, run) => isInert(cluster, run)),
    tolerated: countRuns(outage, (length, cluster, run) => length === 0 && !isInert(cluster, run)),
    cutOff: countRuns(tables.downAtEnd[index], (down) => down === 1),
  };
};

/** Replays a fault under every design on the same luck, over the vectors that agree with history. */
export const compare = async (
  experiment: Experiment,
  model: LoadedModel,
  executor: Executor,
  progress: Progress,
): Promise<CompareResult> => {
  const { designs, calibrate, outage, replay } = experiment;
  const calibration =
    calibrate === undefined
      ? null
      : await calibrateVectors(experiment, executor, (done, total) => progress("calibrating", done, total));
  const jobs = replayJobs(experiment, calibration?.vectors ?? null);
  let done = 0;
  const results = await executor.run(jobs, () => progress("replaying", ++done, jobs.length));
  const table = (metric: MetricName) => tableOf(metric, jobs, results, designs.length);
  const tables: Tables = {
    outage: table("longest-outage"),
    lost: table("user-hours-lost"),
    restarts: table("full-restarts"),
    effects: table("fault-effects"),
    downAtEnd: table("down-at-end"),
  };
  const found = designs.map((_, index) => designResult(experiment, model, tables, index));
  return {
    format: "secondtick-compare/1",
    version,
    title: experiment.title,
    model: { title: model.title, digest: model.digest },
    seed: experiment.seed,
    level: experiment.level,
    runs: experiment.runs,
    replay: { fault: replay.fault, horizon: replay.horizon },
    rule: outage,
    hasPhones: model.model().phones !== undefined,
    hasPeople: model.model().people !== undefined,
    calibration,
    example: nearest("longest-outage", jobs, results, found[0].outage.median.estimate),
    designs: found,
  };
};
