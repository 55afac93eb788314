/** Which part of a design a path belongs to, the first that fits; in the order in which they are shown. */
const TOPICS: readonly (readonly [topic: string, paths: RegExp])[] = [
  ["replicas", /^services\.[^.]+\.(?:servers|scheme\.(?:needed|active|headroom|spares))$/],
  ["sites and cells", /^(?:clusters\.[^.]+\.cells|domains\.[^.]+\.count)$/],
  ["redundancy", /^(?:services|networks)\.[^.]+\.(?:scheme|copies|replication)/],
  ["failover", /^failover|\.(?:failover|takeover|coverage|detection|detect)\b/],
  ["reconnecting", /^phones\.(?:.*\.)?(?:reconnect|notices|timeout|churn|budget|resume|patience)/],
  ["admission", /^phones\.(?:.*\.)?(?:login|admission|shedding|gates?|retryAfter)/],
  ["people and crews", /^(?:people|crews)\./],
  ["failures and repairs", /\.(?:crash|fails|life|repair)\b|^commonCause/],
  ["how nodes find each other", /^clusters\.[^.]+\.membership/],
  ["phones and messages", /^(?:phones|messages|demand)/],
  ["load", /^services\./],
  ["faults", /^faults\./],
];

/** The topic of a path, and its rank; null for what nobody varies. */
export const topicOf = (path: string): { readonly topic: string; readonly rank: number } | null => {
  const rank = TOPICS.findIndex(([, paths]) => paths.test(path));
  return rank < 0 ? null : { topic: TOPICS[rank]![0], rank };
};
