import type { Job } from "../../../experiment/job.ts";
import type { JobResult } from "../../../experiment/job-result.ts";
import { StudyWorker } from "../../../experiment/study-worker.ts";
import type { StudyAsk } from "../../known.ts";
import { studyOfTexts } from "./study-texts.ts";

/** What a runner is told: first the texts of the study, then one job after another. */
export type RunnerTask =
  | { readonly study: Pick<StudyAsk, "exported" | "beside"> }
  | { readonly id: number; readonly job: Job };

/** What it answers to a job. */
export type RunnerReply =
  | { readonly id: number; readonly result: JobResult }
  | { readonly id: number; readonly failed: string };

/** One end of a channel; that of a browser and that of Node fit. */
export interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: never }) => void) | null;
}

const buffersOf = ({ values, outages, parts }: JobResult): ArrayBuffer[] =>
  [values, outages, parts].map(({ buffer }) => buffer as ArrayBuffer);

/** Does the jobs that come over a port, each with the study that came before it. */
export const serveRuns = (port: Port): void => {
  let worker: StudyWorker | null = null;
  let wrong = "no study has come";
  const reply = (answer: RunnerReply, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(answer, transfer);
  port.onmessage = ({ data }: { readonly data: RunnerTask }) => {
    try {
      if ("study" in data) worker = new StudyWorker(studyOfTexts(data.study));
      else if (worker === null) reply({ id: data.id, failed: wrong });
      else {
        const result = worker.work(data.job);
        reply({ id: data.id, result }, buffersOf(result));
      }
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      if ("study" in data) wrong = failed;
      else reply({ id: data.id, failed });
    }
  };
};
