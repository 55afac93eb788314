import type { Executor } from "../../../experiment/executor.ts";
import type { Job } from "../../../experiment/job.ts";
import type { JobResult } from "../../../experiment/job-result.ts";
import type { StudyAsk } from "../../known.ts";
import type { Port, RunnerReply } from "./runner.ts";

interface Waiting {
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: Error) => void;
}

/** Somebody at the other end of a port who does one job at a time. */
const createHand = (port: Port, study: Pick<StudyAsk, "exported" | "beside">) => {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  port.onmessage = ({ data }: { readonly data: RunnerReply }) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("result" in data) one?.resolve(data.result);
    else one?.reject(new Error(data.failed));
  };
  port.postMessage({ study }, []);
  return (job: Job): Promise<JobResult> =>
    new Promise((resolve, reject) => {
      const id = count++;
      waiting.set(id, { resolve, reject });
      port.postMessage({ id, job }, []);
    });
};

/** So many jobs are under way at each port: one that is done, and one that waits. */
const AHEAD = 2;

/** Lets those at the other ends of ports do the jobs of a study. What they do is the same whoever does it. */
export const portExecutor = (
  ports: readonly Port[],
  study: Pick<StudyAsk, "exported" | "beside">,
): Executor => {
  const hands = ports.map((port) => createHand(port, study));
  return {
    run: async (jobs, done, isOver = () => false) => {
      let next = 0;
      const line = async (hand: (job: Job) => Promise<JobResult>): Promise<void> => {
        while (next < jobs.length && !isOver()) {
          const job = jobs[next++]!;
          done(job, await hand(job));
        }
      };
      await Promise.all(hands.flatMap((hand) => Array.from({ length: AHEAD }, () => line(hand))));
    },
  };
};
