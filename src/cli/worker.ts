import { workerData } from "piscina";
import { assert } from "../base/assert.ts";
import type { Job } from "../experiment/job.ts";
import type { JobResult } from "../experiment/job-result.ts";
import { studyOf } from "../experiment/study.ts";
import { StudyWorker } from "../experiment/study-worker.ts";
import { loadModelFromSource } from "../model/load.ts";
import { loadModules } from "./own-kinds.ts";
import type { ThreadStart } from "./threads.ts";

const { file, source, experiment, alternatives, modules, digest } = workerData as ThreadStart;

/** Makes the study again, once the kinds are there that it is made with. */
const prepared = async (): Promise<StudyWorker> => {
  await loadModules(modules);
  const study = studyOf(experiment, loadModelFromSource(file, source), alternatives);
  assert(study.digest === digest, "a thread works on the study that it was started for");
  return new StudyWorker(study);
};

const worker = prepared();

/** Does one job of the study that the thread was started for. */
const work = async (job: Job): Promise<JobResult> => (await worker).work(job);

// Piscina calls the default export of the file that it is given.
export { work as default };
