import { assert } from "../base/assert.ts";
import type { SimulationJob } from "./job.ts";
import { Rows } from "./job-result.ts";
import type { Ledger } from "./ledger.ts";
import { outageFields } from "./recorder.ts";

const WIDTH = outageFields.length;
/** Numbers of a piece: some hundred kilobytes. */
const PIECE = 32_768;

/** Where finished work is read from. */
type Kept = Pick<Ledger, "jobs" | "read">;

const NONE = new Float64Array(0);

/** The blocks of the replications that leave one remainder, of which one is held at a time. */
class Line {
  readonly #jobs: readonly SimulationJob[];
  readonly #read: Kept["read"];
  #next = 0;
  #job: SimulationJob | undefined;
  #rows: Float64Array = NONE;
  #at = 0;

  constructor(jobs: readonly SimulationJob[], read: Kept["read"]) {
    this.#jobs = [...jobs].sort((one, other) => one.first - other.first);
    this.#read = read;
  }

  /** Adds the outages of a replication to others; replications are asked for from the first to the last. */
  tell(replication: number, into: Rows): void {
    const { first, step } = this.#holding(replication);
    const index = (replication - first) / step;
    while (this.#rows[this.#at]! < index) this.#at += WIDTH;
    for (; this.#rows[this.#at] === index; this.#at += WIDTH) {
      into.push(replication);
      for (let field = 1; field < WIDTH; field++) into.push(this.#rows[this.#at + field]!);
    }
  }

  /** The block with a replication; those before it are let go. Blocks may overlap. */
  #holding(replication: number): SimulationJob {
    const ends = ({ first, step, count }: SimulationJob) => first + step * count <= replication;
    while (this.#job === undefined || ends(this.#job)) {
      const job = this.#jobs[this.#next++];
      assert(job !== undefined && job.first <= replication, "all replications that count are kept");
      if (ends(job)) continue;
      const result = this.#read(job);
      if (result === null) continue;
      [this.#job, this.#rows, this.#at] = [job, result.outages, 0];
    }
    return this.#job;
  }
}

/** Each line of an alternative, by what its replications leave. */
const linesOf = ({ jobs, read }: Kept, alternative: number): Line[] => {
  const own = jobs().filter(
    (job): job is SimulationJob => job.do === "simulate" && job.alternative === alternative,
  );
  const step = own[0]?.step ?? 1;
  assert(
    own.every((job) => job.step === step),
    "replications of one study share their vectors alike",
  );
  const byRemainder = Array.from({ length: step }, (): SimulationJob[] => []);
  for (const job of own) byRemainder[job.first % step]!.push(job);
  return byRemainder.map((line) => new Line(line, read));
};

/**
 * The outages of the first so many replications of an alternative, in the order of the replications and, within one, in their
 * own: in pieces, row after row of the number of the replication and then `outageFields` but the first. How the work was cut,
 * and where it was done, does not show. One block is held at a time, or one for each vector where vectors were calibrated.
 */
export function* outageRows(kept: Kept, alternative: number, runs: number): Generator<Float64Array> {
  const lines = linesOf(kept, alternative);
  let piece = new Rows();
  for (let replication = 0; replication < runs; replication++) {
    const line = lines[replication % lines.length];
    assert(line !== undefined, "all replications that count are kept");
    line.tell(replication, piece);
    if (piece.length < PIECE) continue;
    yield piece.taken();
    piece = new Rows();
  }
  yield piece.taken();
}
