import type { Views } from "../../kernel/arena.ts";
import type { messagesShape } from "./shape.ts";

/**
 * Messages are stored and forwarded. A phone keeps what its user writes until a server has taken it; the server keeps a copy
 * until the phone of the receiver has it. Amounts are messages: one to several receivers is delivered in parts.
 */
export interface MessagesPlan {
  /** Messages that the user of a phone that is online writes, per second. */
  readonly sends: number;
  /** Copies of each message: members of a group that get it. */
  readonly receivers: number;
  /** The share of receivers that are not online anyway, and how many seconds such a receiver stays away on average. */
  readonly offline: number;
  readonly away: number;
  /** The share of what is written without a connection that the phone keeps and sends later; the rest is given up. */
  readonly keeps: number;
  /** Messages that wait at a good server of the front at most; what comes on top is refused. Infinity: no limit. */
  readonly room: number;
  /** Updates of who is online that a phone sends or gets per second: work, but no message. */
  readonly presence: number;
  /** What is delivered so many seconds after it was sent, or later, is late. */
  readonly late: number;
  /** Messages that each server of the store holds at most, and by how many seconds its copies are behind. */
  readonly holds: number;
  readonly lag: number;
}

/** Messages on their way, with the plan that they follow. */
export interface Messages {
  readonly plan: MessagesPlan;
  readonly world: Views<ReturnType<typeof messagesShape>>;
}

/**
 * What a span of time does to the messages, by pool. `connected` are phones whose links are up and whose servers are
 * there; none of a pool whose cell is closed.
 */
export interface MessageFlow {
  /** How many times as many messages as usual a user writes. */
  factor: number;
  /** Phones that would be online, and those connected, at most as many. */
  readonly online: Float64Array;
  readonly connected: Float64Array;
  /** The share of the phones that were cut off that connected in the span; of those connected that lost their link. */
  readonly returned: Float64Array;
  readonly dropped: Float64Array;
  /** Messages that the servers can take from senders in the span, and bring to receivers. */
  readonly takes: Float64Array;
  readonly brings: Float64Array;
  /** Messages that may wait at the servers for being taken; that may be stored for those away or cut off. Infinity: no limit. */
  readonly room: Float64Array;
  readonly stores: Float64Array;
  /** Filled in by each step: the share of all receivers who are in a pool, and the share of its phones that is connected. */
  readonly weight: Float64Array;
  readonly link: Float64Array;
  /** Of a quiet span: how long all its phones were online together. */
  readonly phoneSeconds: Float64Array;
}

/** Room for what a span does to the messages of so many pools, without limits. */
export const messageFlow = (pools: number): MessageFlow => ({
  factor: 1,
  online: new Float64Array(pools),
  connected: new Float64Array(pools),
  returned: new Float64Array(pools),
  dropped: new Float64Array(pools),
  takes: new Float64Array(pools).fill(Number.POSITIVE_INFINITY),
  brings: new Float64Array(pools).fill(Number.POSITIVE_INFINITY),
  room: new Float64Array(pools).fill(Number.POSITIVE_INFINITY),
  stores: new Float64Array(pools).fill(Number.POSITIVE_INFINITY),
  weight: new Float64Array(pools),
  link: new Float64Array(pools),
  phoneSeconds: new Float64Array(pools),
});
