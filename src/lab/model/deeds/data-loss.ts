import { defineDeed } from "./deed.ts";

/** It stops, and what it had stored is gone. */
export const dataLoss = defineDeed({
  kind: "data-loss",
  label: "Wipe",
  joint: "",
  words: "It stops, and what it had stored is gone: its copy of the data has to be filled again.",
  rank: 7,
  aim: "component",
  lasts: 600,
  amount: null,
  fault: ({ target }) => ({ kind: "data-loss", target }),
});
