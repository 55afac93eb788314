import { defineDeed } from "./deed.ts";

/** A change that breaks each server that gets it. */
export const badChange = defineDeed({
  kind: "bad-change",
  label: "Push a bad change",
  joint: "to",
  words:
    "A change is rolled out to a tenth of the servers, five minutes later to all. It breaks each that gets it; people see that after 10 min, and take 10 min to roll it back.",
  rank: 8,
  aim: "service",
  lasts: null,
  amount: null,
  fault: ({ target }) => ({
    kind: "bad-change",
    among: target,
    steps: ["10 %", "100 %"],
    pause: "5 min",
    detect: "10 min",
    rollBack: "10 min",
  }),
});
