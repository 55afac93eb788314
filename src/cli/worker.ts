import { workerData } from "piscina";
import type { Job } from "../experiment/job.ts";
import type { JobResult } from "../experiment/job-result.ts";
import { studyOf } from "../experiment/study.ts";
import { StudyWorker } from "../experiment/study-worker.ts";
import { loadModelFromSource } from "../model/load.ts";
import type { ThreadStart } from "./threads.ts";

const { file, source, experiment, alternatives } = workerData as ThreadStart;
const worker = new StudyWorker(studyOf(experiment, loadModelFromSource(file, source), alternatives));

/** Does one job of the study that the thread was started for. */
const work = (job: Job): JobResult => worker.work(job);

// Piscina calls the default export of the file that it is given.
export { work as default };
