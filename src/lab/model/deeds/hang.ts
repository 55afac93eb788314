import { defineDeed } from "./deed.ts";

/** It looks alive, and does nothing. */
export const hang = defineDeed({
  kind: "hang",
  label: "Hang",
  joint: "",
  words: "It looks alive and does nothing: a check that only asks “are you there?” sees no fault.",
  rank: 2,
  aim: "component",
  lasts: 600,
  amount: null,
  fault: ({ target }) => ({ kind: "hang", target }),
});
