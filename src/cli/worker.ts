import { workerData } from "piscina";
import { type Job, type JobResult, Worker } from "../experiment/jobs.ts";
import { experimentIn } from "./checked-file.ts";
import { overridden } from "./overrides.ts";
import type { ThreadStart } from "./threads.ts";

const { file, overrides } = workerData as ThreadStart;
const { experiment, model } = experimentIn(file);
const worker = new Worker(model, overridden(experiment, overrides));

/** Does one job of the experiment that the thread was started for. */
const work = (job: Job): JobResult => worker.work(job);

// Piscina calls the default export of the file that it is given.
export { work as default };
