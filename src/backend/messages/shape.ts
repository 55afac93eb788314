import { f64, u8 } from "../../kernel/arena.ts";

/** Minutes that are told apart; what was sent before them counts as sent in the oldest of them. */
export const MINUTES = 1024;

/** Seconds in which messages are alike. */
export const MINUTE = 60;

/** The columns of messages on their way, for so many pools; 0 where a model has none. */
export const messagesShape = (pools: number) => {
  const minutes = pools === 0 ? 0 : MINUTES;
  const one = pools === 0 ? 0 : 1;
  return {
    /** By the pool of the sender and the minute of sending: on phones that have no connection; waiting for a server to take them. */
    kept: f64(pools * minutes),
    queued: f64(pools * minutes),
    /** By the pool of the receiver: stored for phones that are cut off; waiting to be brought to phones that are connected. */
    stored: f64(pools * minutes),
    ready: f64(pools * minutes),
    /** Stored for receivers who are not online anyway; how much of that came per second in the last span. */
    away: f64(pools),
    comes: f64(pools),
    /** By minute: messages to receivers who are online, neither refused nor lost; how many of them were delivered. */
    due: f64(minutes),
    done: f64(minutes),
    /** By minute, of one that is over: the share not yet delivered at the last look; 1 + how many of the levels it is above still. */
    left: f64(minutes),
    ticks: u8(minutes),
    /** Minutes from the start: the one that is now, the oldest that anything may be of, the next to be looked at when it is over. */
    newest: f64(one),
    oldest: f64(one),
    unseen: f64(one),
    /** When the shares were looked at last. */
    lookedAt: f64(one),
    /** Messages since the start: all that were written; delivered, and late among these; refused; lost for ever. */
    sent: f64(one),
    delivered: f64(one),
    late: f64(one),
    refused: f64(one),
    lost: f64(one),
  };
};
