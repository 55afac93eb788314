import { assert } from "../base/assert.ts";
import { type Part, replicationsOf } from "./blocks.ts";
import { type Conducted, conduct } from "./conduct.ts";
import type { Executor } from "./executor.ts";
import type { Job, SimulationJob } from "./job.ts";
import type { Ledger } from "./ledger.ts";
import type { Look } from "./stopping/rule.ts";
import type { Study } from "./study.ts";

/** A part of a study, computed somewhere: by a name that people know it by. */
export interface ComputedPart {
  readonly name: string;
  readonly ledger: Pick<Ledger, "jobs" | "read">;
}

/** Replications of an alternative that two parts have both. */
export interface Overlap extends Part {
  readonly alternative: number;
  readonly one: string;
  readonly other: string;
}

/** More has to be computed before the study's rule is satisfied. */
export class MorePartsNeeded extends Error {
  override readonly name = "MorePartsNeeded";
  /** What is missing until the next look; calibration, if that is missing. */
  readonly jobs: readonly Job[];
  /** The last look that all replications were there for; null when there was none. */
  readonly looked: Look | null;

  constructor(jobs: readonly Job[], looked: Look | null) {
    super("more has to be computed");
    this.jobs = jobs;
    this.looked = looked;
  }
}

const simulationsIn = ({ ledger }: ComputedPart, alternative: number): SimulationJob[] =>
  ledger
    .jobs()
    .filter((job): job is SimulationJob => job.do === "simulate" && job.alternative === alternative);

const NOBODY = -1;

/** Who has each replication of an alternative, by the place of the part; overwritten by those who have it too. */
class Owners {
  readonly #owners: Int32Array;

  constructor(jobs: readonly SimulationJob[]) {
    const most = jobs.reduce((end, { first, step, count }) => Math.max(end, first + step * count), 0);
    this.#owners = new Int32Array(most).fill(NOBODY);
  }

  /** The first range that a part has of what one other part has already; null when there is none. */
  overlap(jobs: readonly SimulationJob[], part: number): (Part & { readonly owner: number }) | null {
    const isTaken = (replication: number): boolean => ![NOBODY, part].includes(this.#owners[replication]!);
    const taken = jobs
      .flatMap((job) => replicationsOf(job).filter(isTaken))
      .sort((one, other) => one - other);
    const [from] = taken;
    if (from === undefined) return null;
    const owner = this.#owners[from]!;
    const end = taken.findIndex((one, index) => one !== from + index || this.#owners[one] !== owner);
    return { from, to: from + (end < 0 ? taken.length : end), owner };
  }

  take(jobs: readonly SimulationJob[], part: number): void {
    for (const job of jobs) for (const replication of replicationsOf(job)) this.#owners[replication] = part;
  }
}

/** The first range of replications of an alternative that two parts have both; null when each is in one part only. */
const overlapIn = (parts: readonly ComputedPart[], alternative: number): Overlap | null => {
  const jobs = parts.map((part) => simulationsIn(part, alternative));
  const owners = new Owners(jobs.flat());
  for (const [part, { name }] of parts.entries()) {
    const found = owners.overlap(jobs[part]!, part);
    if (found !== null)
      return { alternative, from: found.from, to: found.to, one: parts[found.owner]!.name, other: name };
    owners.take(jobs[part]!, part);
  }
  return null;
};

/** Where parts overlap: of each alternative the first such range. */
export const overlapsOf = (study: Pick<Study, "alternatives">, parts: readonly ComputedPart[]): Overlap[] =>
  study.alternatives.flatMap((_, alternative) => overlapIn(parts, alternative) ?? []);

/** All that several ledgers hold, to be read. */
export const unionOf = (parts: readonly ComputedPart[]): Ledger => {
  const holders = new Map(parts.flatMap(({ ledger }) => ledger.jobs().map((job) => [job, ledger] as const)));
  const jobs = [...holders.keys()];
  return {
    jobs: () => jobs,
    read: (job) => holders.get(job)?.read(job) ?? null,
    put: () => assert(false, "nothing is computed while parts are merged"),
  };
};

/**
 * Joins the parts of a study and conducts it on what they hold: its own rule decides whether that is enough, by the same looks at
 * the same numbers of replications as if it had been run in one go.
 *
 * @throws MorePartsNeeded when it is not enough yet; NothingKept when no vector agrees with history.
 */
export const merge = async (study: Study, parts: readonly ComputedPart[]): Promise<Conducted> => {
  let looked: Look | null = null;
  const executor: Executor = {
    run: async (jobs) => {
      if (jobs.length > 0) throw new MorePartsNeeded(jobs, looked);
    },
  };
  const watch = {
    calibrating: () => {},
    simulating: () => {},
    looked: (look: Look) => {
      looked = look;
    },
  };
  return conduct(study, { executor, ledger: unionOf(parts), watch });
};

/** Replications of alternatives that are missing: ranges of numbers, of these alternatives. */
export interface Gap extends Part {
  readonly alternatives: readonly number[];
}

const rangesOf = (replications: readonly number[]): Part[] => {
  const ranges: { from: number; to: number }[] = [];
  for (const replication of [...replications].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.to === replication) last.to++;
    else ranges.push({ from: replication, to: replication + 1 });
  }
  return ranges;
};

/** Missing jobs as ranges of replications, alternatives that lack the same told together. */
export const gapsOf = (jobs: readonly Job[]): Gap[] => {
  const byAlternative = new Map<number, number[]>();
  for (const job of jobs) {
    if (job.do !== "simulate") continue;
    const known = byAlternative.get(job.alternative) ?? [];
    for (const replication of replicationsOf(job)) known.push(replication);
    byAlternative.set(job.alternative, known);
  }
  const gaps = new Map<string, Gap & { alternatives: number[] }>();
  for (const [alternative, replications] of [...byAlternative].sort(([one], [other]) => one - other))
    for (const { from, to } of rangesOf(replications)) {
      const gap = gaps.get(`${from}-${to}`) ?? { from, to, alternatives: [] };
      gap.alternatives.push(alternative);
      gaps.set(`${from}-${to}`, gap);
    }
  return [...gaps.values()].sort((one, other) => one.from - other.from || one.to - other.to);
};
