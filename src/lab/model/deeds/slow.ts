import { defineDeed } from "./deed.ts";

/** It serves, with less capacity. */
export const slow = defineDeed({
  kind: "slow",
  label: "Slow down",
  joint: "",
  words: "It goes on serving with a part of its capacity; nobody takes over from it.",
  rank: 3,
  aim: "component",
  lasts: 600,
  amount: { usual: 20, unit: "%", words: "Capacity that is left" },
  fault: ({ target, amount }) => ({ kind: "slow", target, to: `${amount ?? 20} %` }),
});
