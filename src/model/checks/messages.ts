import { populationsOf } from "../populations.ts";
import type { Model } from "../schema.ts";
import type { Complaints } from "./complaints.ts";

/** Messages need phones that write them, and are stored by a service of a cluster in which phones are at home. */
export const checkMessages = ({ messages, phones, clusters }: Model, complaints: Complaints): void => {
  if (messages === undefined) return;
  if (phones === undefined) {
    complaints.say(["messages"], "phones write them, and there are none");
    return;
  }
  const homes = new Set(populationsOf(phones).map(({ home }) => home));
  const known = [...homes].flatMap((home) => clusters[home]?.services ?? []);
  complaints.refer(
    ["messages", "store", "service"],
    messages.store?.service,
    [...new Set(known)],
    "service in a cluster of phones",
  );
};
