import type { Plan } from "../backend/plan.ts";
import { seedKey } from "../kernel/keys.ts";
import { compile } from "../model/compile.ts";
import type { Tree } from "../model/reading/node.ts";
import type { Model } from "../model/schema.ts";
import { modelOf } from "./alternatives.ts";
import { replicationsOf } from "./blocks.ts";
import type { Worker } from "./executor.ts";
import { vectorOf } from "./inputs.ts";
import type { CalibrationJob, Job, SimulationJob } from "./job.ts";
import { type JobResult, Rows } from "./job-result.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { struck } from "./replay.ts";
import { runKey } from "./replicate.ts";
import type { Study } from "./study.ts";
import { sampleVector } from "./vectors.ts";

/** So many alternatives are kept ready by a thread. */
const READY = 64;

type Vector = ReadonlyMap<string, Tree>;
const NO_VECTOR: Vector = new Map();

/** What a job has left so far. */
class Left {
  readonly outages = new Rows();
  readonly parts = new Rows();
  readonly values: Float64Array;

  constructor(runs: number, width: number) {
    this.values = new Float64Array(runs * width);
  }

  result(): JobResult {
    return { values: this.values, outages: this.outages.taken(), parts: this.parts.taken() };
  }
}

/** Does the jobs of a study; whoever does them, and in whatever order, the values are the same. */
export class StudyWorker implements Worker {
  readonly #study: Study;
  readonly #ready = new Map<number, Recorder>();

  constructor(study: Study) {
    this.#study = study;
  }

  /** What the runs of a job leave. */
  work(job: Job): JobResult {
    return job.do === "calibrate" ? this.#calibrate(job) : this.#simulate(job);
  }

  #calibrate({ first, count }: CalibrationJob): JobResult {
    const { experiment, columns } = this.#study;
    const seed = seedKey(experiment.seed);
    const left = new Left(count, columns.length);
    for (let index = 0; index < count; index++) {
      const vector = sampleVector(experiment.calibrate!.vary, seed, first + index);
      const asBuilt = { name: "as-built", title: "as built", design: "as-built", settings: NO_VECTOR };
      const recorder = this.#recorderFor(modelOf(this.#study.model, asBuilt, vector));
      recorder(runKey(seed, "calibration", first + index), index, left);
    }
    return left.result();
  }

  #simulate(job: SimulationJob): JobResult {
    const { experiment, purpose, columns } = this.#study;
    const seed = seedKey(experiment.seed);
    const left = new Left(job.count, columns.length);
    replicationsOf(job).forEach((replication, index) => {
      this.#recorder(job, replication)(runKey(seed, purpose, replication), index, left);
    });
    return left.result();
  }

  /** The recorder of the last vector: replications that share one follow each other. */
  #last: { readonly alternative: number; readonly vector: number; readonly recorder: Recorder } | null = null;

  #recorder({ alternative, vector: calibrated }: SimulationJob, replication: number): Recorder {
    const { experiment } = this.#study;
    const vary = experiment.inputs?.vary ?? experiment.calibrate?.vary;
    const vector =
      calibrated ?? (experiment.inputs === undefined ? null : vectorOf(experiment.inputs, replication));
    if (vector === null || vary === undefined) return this.#readyFor(alternative);
    if (this.#last?.alternative !== alternative || this.#last.vector !== vector) {
      const values = sampleVector(vary, seedKey(experiment.seed), vector);
      this.#last = { alternative, vector, recorder: this.#recorderFor(this.#modelOf(alternative, values)) };
    }
    return this.#last.recorder;
  }

  #readyFor(alternative: number): Recorder {
    const known = this.#ready.get(alternative);
    if (known !== undefined) return known;
    if (this.#ready.size >= READY) this.#ready.clear();
    const recorder = this.#recorderFor(this.#modelOf(alternative, NO_VECTOR));
    this.#ready.set(alternative, recorder);
    return recorder;
  }

  #modelOf(alternative: number, vector: Vector): Model {
    const { model, alternatives } = this.#study;
    return modelOf(model, alternatives[alternative]!, vector);
  }

  #recorderFor(model: Model): Recorder {
    const { settings, columns } = this.#study;
    return createRecorder(planOf(this.#study, model), settings, columns);
  }
}

/** The plan of a model as a study runs it: in a replay its fault strikes at time 0. */
export const planOf = ({ experiment: { replay } }: Study, model: Model): Plan =>
  compile(replay === undefined ? model : struck(model, replay.fault));
