import { formatCount, formatDuration } from "../../base/units.ts";
import { Collected } from "../../experiment/collected.ts";
import type { Conduct } from "../../experiment/conditions.ts";
import { type Conducted, missingJobs, simulate } from "../../experiment/conduct.ts";
import { type Study, studyOf } from "../../experiment/study.ts";
import { firstLonger, longestOutages, medianRun, worstRun } from "../../experiment/told-study.ts";
import type { Io } from "../io.ts";
import { type RunChoice, runStudy, workOn } from "../study-run.ts";
import { UsageError } from "../usage-error.ts";
import type { ToldStudy } from "./choice.ts";

/** Which run of a study is told, by its longest outage. */
export type Pick =
  | { readonly by: "worst" }
  | { readonly by: "median" }
  | { readonly by: "longer"; readonly than: number };

/** A run that was picked. */
export interface Picked {
  readonly replication: number;
  /** The vectors that calibration kept. */
  readonly kept: readonly number[] | null;
  /** How it was picked, in words. */
  readonly how: string;
}

/** The study of the told alternative alone: what else is measured of its runs does not matter. */
const narrowed = ({ study, alternative }: ToldStudy, runs: number): Study => {
  const { question, published, stop, ...experiment } = study.experiment;
  return studyOf({ ...experiment, metrics: [], runs }, study.model, [alternative]);
};

/** Runs over vectors that are known already: nothing is calibrated again. */
const overKept = async (study: Study, kept: readonly number[], how: Conduct): Promise<Conducted> => {
  const calibration = { vectors: kept, samples: 0, effectiveSize: kept.length, parameters: [] };
  const collected = new Collected(1, study.columns.length);
  const runs = [study.experiment.runs!];
  const known = calibration as unknown as Conducted["calibration"];
  await simulate(missingJobs(collected, runs, known, how.blockSize), collected, how);
  const done = Math.min(runs[0]!, collected.done(0));
  return {
    study,
    calibration: known,
    collected,
    runs: [done],
    ending: done < runs[0]! ? "interrupted" : "runs",
  };
};

const pickedIn = (longest: Readonly<Float64Array>, pick: Pick): Omit<Picked, "kept"> => {
  const count = `${formatCount(longest.length)} ${longest.length === 1 ? "run" : "runs"}`;
  if (pick.by === "worst")
    return { replication: worstRun(longest), how: `the worst of ${count}, by its longest outage` };
  if (pick.by === "median")
    return { replication: medianRun(longest), how: `the median of ${count}, by its longest outage` };
  const replication = firstLonger(longest, pick.than);
  const length = formatDuration(pick.than);
  if (replication !== undefined)
    return { replication, how: `the first of ${count} with an outage longer than ${length}` };
  const most = longest[worstRun(longest)]!;
  throw new UsageError(
    `--longer-than: of ${count} none has an outage longer than ${length}; ${most === 0 ? "none has any" : `the longest lasts ${formatDuration(most)}`}. --runs looks at more of them`,
  );
};

/**
 * Finds a run of a study by conducting it, for the told alternative alone.
 *
 * @throws UsageError when there is no such run.
 */
export const pickRun = async (
  told: ToldStudy,
  pick: Pick,
  { runs = told.runs, ...choice }: RunChoice & { readonly runs?: number | undefined },
  io: Io,
): Promise<Picked> => {
  const { kept } = told;
  const study = narrowed(told, runs);
  const conducted =
    kept === null
      ? await runStudy(study, choice, io)
      : await workOn(study, choice, io, (how) => overKept(study, kept, how));
  if (conducted.runs[0] === 0) throw new UsageError("stopped before any run was made");
  const vectors = conducted.calibration?.vectors ?? null;
  return { ...pickedIn(longestOutages(conducted, 0), pick), kept: vectors };
};
