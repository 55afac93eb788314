import { z } from "zod";
import { nameSchema } from "../base/name.ts";
import {
  amount,
  duration,
  positiveAmount,
  positiveDuration,
  positiveRate,
  rate,
  share,
} from "../base/units.ts";

const store = z
  .strictObject({
    service: nameSchema.describe("the service that keeps them, in the same cluster as the front"),
    holds: positiveAmount()
      .optional()
      .describe(
        "the most messages that a good server keeps; what comes on top is lost; by default there is no limit",
      ),
    lag: duration()
      .prefault("0 s")
      .describe("so many seconds of writing are lost with a server, for its copy is behind"),
  })
  .describe("where messages wait for receivers that have no connection");

/** What phones send each other. */
export const messagesSchema = z
  .strictObject({
    sends: positiveRate().describe("messages that the user of a phone that is online writes"),
    receivers: positiveAmount()
      .default(1)
      .describe("copies of each message: more than one where groups get it"),
    offline: share().prefault("0 %").describe("the share of receivers who are not online anyway"),
    away: positiveDuration()
      .prefault("8 h")
      .describe("how long these stay away on average, until they fetch what is stored"),
    keeps: share()
      .prefault("100 %")
      .describe(
        "of what is written without a connection: the share that the phone keeps and sends later; the rest is given up, and counts as refused",
      ),
    queue: amount()
      .optional()
      .describe(
        "messages that wait at a good server of the front at most; what comes on top is refused; by default there is no limit",
      ),
    presence: rate()
      .prefault("0 per year")
      .describe("how often a connected phone tells, or is told, who is online: work, but no message"),
    late: positiveDuration()
      .prefault("1 min")
      .describe("what is delivered so long after it was sent is late"),
    store: store.optional(),
  })
  .describe("messages between phones; what the servers can do of them is said in the capacity of services");
