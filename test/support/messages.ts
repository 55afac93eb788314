import { storedMessages } from "../../src/backend/messages/messages.ts";
import {
  type MessageFlow,
  type Messages,
  type MessagesPlan,
  messageFlow,
} from "../../src/backend/messages/plan.ts";
import type { TickTell } from "../../src/backend/messages/second-tick.ts";
import { messagesShape } from "../../src/backend/messages/shape.ts";
import { Arena } from "../../src/kernel/arena.ts";

/** Second ticks that were told: the start of the minute, the per cent, the delay in seconds; −1 where it is waited for. */
export type Told = (readonly [minute: number, percent: number, delay: number])[];

/** Tells nobody. */
export const silent: TickTell = { secondTick: () => {}, secondTickWaits: () => {} };

interface Spec extends Partial<MessagesPlan> {
  readonly pools?: number;
}

/** A message for every hundred phones and second, each to one receiver. */
export const usual: Spec = { sends: 0.01 };

interface Messaging {
  readonly messages: Messages;
  readonly flow: MessageFlow;
  readonly tell: TickTell;
}

/** Messages of their own, without limits but for those said; what is told of second ticks goes to a list. */
export const messagesOf = ({ pools = 1, ...own }: Spec, told: Told = []): Messaging => {
  const plan: MessagesPlan = {
    sends: 0.01,
    receivers: 1,
    offline: 0,
    away: 3_600,
    keeps: 1,
    room: Number.POSITIVE_INFINITY,
    presence: 0,
    late: 60,
    holds: Number.POSITIVE_INFINITY,
    lag: 0,
    ...own,
  };
  return {
    messages: { plan, world: new Arena(messagesShape(pools)).views },
    flow: messageFlow(pools),
    tell: {
      secondTick: (minute, percent, delay) => told.push([minute, percent, delay]),
      secondTickWaits: (minute, percent) => told.push([minute, percent, -1]),
    },
  };
};

/** What of all that was sent is neither delivered nor stored, refused or lost: rounding. */
export const missing = (messages: Messages): number => {
  const { sent, delivered, refused, lost } = messages.world;
  return sent[0]! - delivered[0]! - refused[0]! - lost[0]! - storedMessages(messages);
};
