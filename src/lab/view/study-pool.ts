import type { Known, StudyAsk } from "../known.ts";
import type { Reply } from "../protocol.ts";
import { Refused } from "../timeline/client.ts";
import { createLabWorker } from "./client.ts";

/** Workers that make runs, at most; one processor is left to the page. */
const MOST = 8;

const runnersFor = (): number => Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1));

const DIED = "A worker stopped unexpectedly: the machine may be short of memory. Try fewer runs.";

/** Workers that make runs, and one that conducts them. */
const startWorkers = (ask: StudyAsk): { readonly conductor: Worker; readonly all: readonly Worker[] } => {
  const runners = Array.from({ length: runnersFor() }, (_, index) => createLabWorker(`runs-${index + 1}`));
  const ports = runners.map((runner) => {
    const { port1, port2 } = new MessageChannel();
    runner.postMessage({ role: "run" }, [port1]);
    return port2;
  });
  const conductor = createLabWorker("study");
  conductor.postMessage({ role: "conduct", ask }, ports);
  return { conductor, all: [conductor, ...runners] };
};

/**
 * Makes the runs of a study in workers, beside the page. `progress` hears what is known after each doubling of the runs; all ends
 * when the signal says so, with an AbortError.
 *
 * @throws Refused with every mistake of the texts; Error with a sentence for what else goes wrong.
 */
export const runStudy = (
  ask: StudyAsk,
  progress: (known: Known) => void,
  signal: AbortSignal,
): Promise<Known> => {
  const { conductor, all } = startWorkers(ask);
  return new Promise<Known>((resolve, reject) => {
    for (const worker of all) worker.addEventListener("error", () => reject(new Error(DIED)));
    signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
    if (signal.aborted) reject(new DOMException("stopped", "AbortError"));
    conductor.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "progress") progress(data.known);
      else if (data.kind === "answer") resolve(data.answer as Known);
      else if (data.kind === "refused") reject(new Refused(data.issues));
      else reject(new Error(data.message));
    });
  }).finally(() => {
    for (const worker of all) worker.terminate();
  });
};
