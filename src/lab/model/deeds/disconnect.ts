import { defineDeed } from "./deed.ts";

/** All phones of a cluster lose their connection. */
export const disconnect = defineDeed({
  kind: "disconnect",
  label: "Disconnect all phones",
  joint: "of",
  words: "All phones of a cluster lose their connection at one instant, and come back in a wave.",
  rank: 6,
  aim: "cluster",
  lasts: null,
  amount: null,
  fault: ({ target }) => ({ kind: "disconnect", cluster: target }),
});
