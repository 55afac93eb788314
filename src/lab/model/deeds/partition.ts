import { defineDeed } from "./deed.ts";

/** It runs, and nobody reaches it. */
export const partition = defineDeed({
  kind: "partition",
  label: "Cut off",
  joint: "",
  words: "It runs, and nobody outside reaches it: the link to it is down.",
  rank: 4,
  aim: "component",
  lasts: 600,
  amount: null,
  fault: ({ target }) => ({ kind: "partition", target }),
});
