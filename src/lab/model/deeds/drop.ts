import { defineDeed } from "./deed.ts";

/** It loses the connections that it holds. */
export const drop = defineDeed({
  kind: "drop",
  label: "Drop connections",
  joint: "of",
  words: "All connections that phones hold on it are lost at one instant; nothing else is wrong with it.",
  rank: 5,
  aim: "component",
  lasts: null,
  amount: null,
  fault: ({ target }) => ({ kind: "drop", target }),
});
