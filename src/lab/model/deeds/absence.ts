import { defineDeed } from "./deed.ts";

/** Nobody is there to repair or to answer a call. */
export const absence = defineDeed({
  kind: "absence",
  label: "Send the team home",
  joint: "",
  words:
    "Nobody begins a repair or answers a call until they are back. Who is at something already stays at it.",
  rank: 10,
  aim: "nothing",
  lasts: 8 * 3600,
  amount: null,
  fault: () => ({ kind: "absence" }),
});
