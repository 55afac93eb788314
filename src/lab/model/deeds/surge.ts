import { defineDeed } from "./deed.ts";

/** More is asked of the service. */
export const surge = defineDeed({
  kind: "surge",
  label: "Double the load",
  joint: "",
  words: "More is asked of the service than usual, for a time.",
  rank: 9,
  aim: "nothing",
  lasts: 3600,
  amount: { usual: 2, unit: "times the usual", words: "Load" },
  fault: ({ amount }) => ({ kind: "surge", factor: amount ?? 2 }),
});
