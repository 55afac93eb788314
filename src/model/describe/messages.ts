import { formatCount, formatDuration, formatRate, formatShare } from "../../base/units.ts";
import type { Model } from "../schema.ts";
import { type Description, more, moreIf, part } from "./lines.ts";

/** What phones send each other, and where it is kept. */
export const messageLines = ({ messages }: Model): Description[] => {
  if (messages === undefined) return [];
  const { sends, receivers, offline, away, keeps, queue, presence, late, store } = messages;
  return [
    part(
      "messages",
      `each user writes ${formatRate(sends)}, to ${formatCount(receivers)} ${receivers === 1 ? "receiver" : "receivers"}`,
    ),
    more(
      "messages.offline",
      `${formatShare(offline)} of receivers are not online anyway, and stay away for ${formatDuration(away)}`,
    ),
    more("messages.keeps", `without a connection, a phone keeps ${formatShare(keeps)} of what is written`),
    ...moreIf(
      queue,
      "messages.queue",
      (most) => `at most ${formatCount(most)} wait at a server of the front`,
    ),
    more("messages.presence", `who is online is told ${formatRate(presence)} for each phone`),
    more("messages.late", `late: delivered after ${formatDuration(late)} or more`),
    ...moreIf(
      store,
      "messages.store",
      ({ service, holds, lag }) =>
        `stored by ${service}${holds === undefined ? "" : `, at most ${formatCount(holds)} a server`}; ` +
        `a server that fails loses the last ${formatDuration(lag)}`,
    ),
  ];
};
