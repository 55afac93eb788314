import type { AskName, Asks, Reply } from "../protocol.ts";
import { type Client, Refused } from "../timeline/client.ts";
import LabWorker from "../worker.ts?worker&inline";

/** A worker that does not know its role yet. */
export const createLabWorker = (name: string): Worker => new LabWorker({ name });

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

const LOST = "The simulation stopped unexpectedly. Load the page again: its address holds all that you made.";

/** Asks a worker, by numbered messages. */
export const createClient = (worker: Worker): Client => {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.postMessage({ role: "simulate" });
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    if (asked === undefined || data.kind === "progress") return;
    waiting.delete(data.id);
    if (data.kind === "answer") asked.resolve(data.answer as never);
    else if (data.kind === "refused") asked.reject(new Refused(data.issues));
    else asked.reject(new Error(data.message));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error(LOST));
    waiting.clear();
  });
  return {
    ask: <Name extends AskName>(name: Name, ask: Asks[Name]["ask"]) =>
      new Promise<Asks[Name]["answer"]>((resolve, reject) => {
        const id = count++;
        waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
        worker.postMessage({ id, name, ask });
      }),
  };
};
