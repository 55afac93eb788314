import "./code-free.ts";
import { ModelError } from "../model/reading/model-error.ts";
import { type RoleMessage, takeRole } from "./model/know/roles.ts";
import { simulating } from "./model/simulating.ts";
import type { AskName, Asks, Reply } from "./protocol.ts";

type Ask = { readonly id: number; readonly name: AskName; readonly ask: Asks[AskName]["ask"] };
type First = { readonly role: string };

const replyTo = async (answer: () => unknown, id: number): Promise<Reply> => {
  try {
    return { id, kind: "answer", answer: await answer() };
  } catch (error) {
    if (error instanceof ModelError) return { id, kind: "refused", issues: error.issues };
    return { id, kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
};

/** Answers one ask after another: what the page asked first it hears first. */
const simulate = (): void => {
  const answers = simulating(() => performance.now());
  let last: Promise<void> = Promise.resolve();
  self.addEventListener("message", ({ data: { id, name, ask } }: MessageEvent<Ask>) => {
    last = last.then(async () => {
      self.postMessage(await replyTo(() => (answers[name] as (ask: unknown) => unknown)(ask), id));
    });
  });
};

self.addEventListener(
  "message",
  (event: MessageEvent<First>) => {
    if (event.data.role === "simulate") simulate();
    else takeRole(event as MessageEvent<RoleMessage>, (reply) => self.postMessage(reply));
  },
  { once: true },
);
