import { defineDeed } from "./deed.ts";

/** It stops, with all that stands in it. */
export const crash = defineDeed({
  kind: "crash",
  label: "Crash",
  joint: "",
  words: "It stops at once, with all that stands in it: a server, a router, a rack, a whole site.",
  rank: 1,
  aim: "component",
  lasts: 600,
  amount: null,
  fault: ({ target }) => ({ kind: "crash", target }),
});
