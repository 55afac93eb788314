/**
 * The library: models are loaded and compiled to plans, plans are run, and designs are compared. Nothing here reads files or
 * clocks: it takes bytes and gives plain data. Times are in seconds, shares from 0 to 1.
 *
 * ```ts
 * import { loadModel, simulateYears } from "secondtick";
 * const text = `
 * version: 1
 * title: A server
 * services:
 *   chat:
 *     servers: 1
 *     crash: { life: 1000 h, repair: 10 h }
 * `;
 * const loaded = loadModel("server.yaml", new TextEncoder().encode(text), () => new Uint8Array());
 * const study = { seed: "1", years: 2, rule: { threshold: 0.5, settling: 0 } };
 * simulateYears(loaded.model(), study).outages // => [8, 8]
 * ```
 */
export type { FactName } from "./backend/facts.ts";
export type { Plan } from "./backend/plan.ts";
export { type BackendProgram, type BackendRun, createProgram, createRun } from "./backend/program.ts";
export { type Calibration, NothingKept } from "./experiment/calibration.ts";
export { type AlternativeResult, type CompareResult, compareResult } from "./experiment/compare.ts";
export type { Conduct, Watch } from "./experiment/conditions.ts";
export { type Conducted, conduct } from "./experiment/conduct.ts";
export { type Executor, inlineExecutor } from "./experiment/executor.ts";
export type { Job } from "./experiment/job.ts";
export type { JobResult } from "./experiment/job-result.ts";
export { type Ledger, memoryLedger, noLedger } from "./experiment/ledger.ts";
export { type LoadedExperiment, loadExperiment } from "./experiment/load.ts";
export {
  createRunner,
  type Runner,
  type RunSettings,
  type RunValues,
  runKey,
} from "./experiment/replicate.ts";
export { type Experiment, experimentSchema } from "./experiment/schema.ts";
export { type Study, studyOf } from "./experiment/study.ts";
export { StudyWorker } from "./experiment/study-worker.ts";
export { type Trace, type TracedFact, traceRun } from "./experiment/trace.ts";
export { simulateUntil, type UntilStudy } from "./experiment/until.ts";
export { simulateYears, type YearsSimulated, type YearsStudy } from "./experiment/years.ts";
export { type Key, seedKey } from "./kernel/keys.ts";
export type { MetricName } from "./metrics/family.ts";
export type { OutageRule } from "./metrics/metric.ts";
export { compile } from "./model/compile.ts";
export { type LoadedModel, loadModel } from "./model/load.ts";
export type { ReadBeside } from "./model/observed.ts";
export { readDocument } from "./model/reading/document.ts";
export { type Issue, ModelError } from "./model/reading/model-error.ts";
export type { Model } from "./model/schema.ts";
export type { MeanEstimate } from "./stats/hall-interval.ts";
export type { Estimate, Refusal } from "./stats/interval.ts";
export type { QuantileEstimate } from "./stats/order-quantile.ts";
export { version } from "./version.ts";
