import type { MessagesPlan } from "../backend/messages/plan.ts";
import type { Model } from "./schema.ts";

const UNLIMITED = Number.POSITIVE_INFINITY;

/** What phones send each other, and the service that stores it; null where the model does not say. */
export const compileMessages = ({
  messages,
  phones,
}: Model): { readonly messages: MessagesPlan | null; readonly messageStore: string | null } => {
  if (messages === undefined || phones === undefined) return { messages: null, messageStore: null };
  const { queue = UNLIMITED, store, ...rest } = messages;
  return {
    messages: { ...rest, room: queue, holds: store?.holds ?? UNLIMITED, lag: store?.lag ?? 0 },
    messageStore: store?.service ?? null,
  };
};
