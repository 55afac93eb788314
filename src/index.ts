/**
 * The library: models are read and compiled to plans, plans are run, and designs are compared. Nothing here reads files or
 * clocks: it takes text or bytes and gives plain data. Times are in seconds, shares from 0 to 1. A model, ten of its years,
 * and its runs one by one:
 *
 * ```ts
 * import { compile, modelFrom, runsOf, simulateYears } from "secondtick";
 * const model = modelFrom(`
 * version: 1
 * title: A server
 * services:
 *   chat:
 *     servers: 1
 *     crash: { life: 1000 h, repair: 10 h }
 * `).model();
 * const rule = { threshold: 0.5, settling: 0 };
 * simulateYears(model, { seed: "1", years: 2, rule }).outages // => [8, 8]
 * const runs = runsOf(compile(model), { seed: "1", rule, horizon: 8760 * 3600, untilQuiet: false });
 * runs.next().value.values.downtime // => 8 * 10 * 3600
 * ```
 *
 * Designs, compared as an experiment asks; one of the runs, and its story:
 *
 * ```ts
 * import { compareDesigns, compile, modelFrom, runKey, seedKey, storyNames, storyOf, studyFromText, traceRun } from "secondtick";
 * const model = modelFrom(`
 * version: 1
 * title: A server, or two
 * services:
 *   chat:
 *     servers: 1
 *     scheme: { kind: load-shared, needed: 1 }
 * faults:
 *   cut: { kind: crash, target: chat-1, lasts: 4 h }
 * designs:
 *   spare:
 *     set: { services.chat.servers: 2 }
 * `);
 * const study = studyFromText(`
 * version: 1
 * title: Does a spare help?
 * model: server.yaml
 * replay: { fault: cut }
 * designs: [as-built, spare]
 * seed: one
 * runs: 20
 * `, () => model);
 * const { alternatives } = await compareDesigns(study);
 * alternatives.map(({ name, longer }) => [name, longer[0].chance.estimate]) // => [["as-built", 1], ["spare", 0]]
 * const plan = compile(model.model());
 * const year = { rule: study.settings.rule, horizon: 8760 * 3600, untilQuiet: false };
 * const { facts, end } = traceRun(plan, year, runKey(seedKey("one"), "years", 0));
 * storyOf(facts, { names: storyNames(plan), end, whole: 0.99 }).length > 0 // => true
 * ```
 *
 * A page of it for a browser, in one file:
 *
 * ```ts
 * import { compareDesigns, comparePage, experimentFrom, modelFrom, sourcesOf, studyOf } from "secondtick";
 * const model = modelFrom(`
 * version: 1
 * title: A server
 * services:
 *   chat:
 *     servers: 1
 *     crash: { life: 1000 h, repair: 10 h }
 * `);
 * const asked = experimentFrom(`
 * version: 1
 * title: How long is it down?
 * model: server.yaml
 * years: {}
 * designs: [as-built]
 * seed: one
 * runs: 4
 * `, () => model);
 * const result = await compareDesigns(studyOf(asked.experiment, asked.model));
 * comparePage(result, sourcesOf(asked)).startsWith("<!doctype html>") // => true
 * ```
 *
 * Kinds of one's own (`addKinds`) are told of in `secondtick/kinds`.
 */
export { type FactName, factKinds } from "./backend/facts.ts";
export type { Plan } from "./backend/plan.ts";
export { type BackendProgram, type BackendRun, createProgram, createRun } from "./backend/program.ts";
export type { OwnKind } from "./base/own-kinds.ts";
export { type Calibration, NothingKept } from "./experiment/calibration.ts";
export { type AlternativeResult, type CompareResult, compareResult } from "./experiment/compare.ts";
export { type Conduct, NothingDone, type Watch } from "./experiment/conditions.ts";
export { type Conducted, conduct } from "./experiment/conduct.ts";
export { type Executor, inlineExecutor } from "./experiment/executor.ts";
export {
  compareDesigns,
  experimentFrom,
  modelFrom,
  studyFromText,
  type TextOrigin,
} from "./experiment/from-text.ts";
export type { Job } from "./experiment/job.ts";
export type { JobResult } from "./experiment/job-result.ts";
export { type Ledger, memoryLedger, noLedger } from "./experiment/ledger.ts";
export { type LoadedExperiment, loadExperiment } from "./experiment/load.ts";
export { addKinds, type OwnKinds } from "./experiment/own/add-kinds.ts";
export { KindError } from "./experiment/own/kind-error.ts";
export {
  createRunner,
  type Runner,
  type RunSettings,
  type RunValues,
  runKey,
} from "./experiment/replicate.ts";
export { type NumberedRun, runsOf, type StreamSettings } from "./experiment/run-stream.ts";
export { type Experiment, experimentSchema } from "./experiment/schema.ts";
export { type Sources, sourcesOf } from "./experiment/sources.ts";
export { storyNames } from "./experiment/story-names.ts";
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
export { compareMarkdown } from "./report/markdown/compare-markdown.ts";
export { runMarkdown } from "./report/markdown/run-markdown.ts";
export { sensitivityMarkdown } from "./report/markdown/sensitivity-markdown.ts";
export { comparePage } from "./report/page/compare-page.ts";
export { runPage } from "./report/page/run-page.ts";
export { sensitivityPage } from "./report/page/sensitivity-page.ts";
export { type StoryLine, type StorySettings, storyOf } from "./report/story.ts";
export type { MeanEstimate } from "./stats/hall-interval.ts";
export type { Estimate, Refusal } from "./stats/interval.ts";
export type { QuantileEstimate } from "./stats/order-quantile.ts";
export { version } from "./version.ts";
