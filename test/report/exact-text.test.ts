import stringWidth from "string-width";
import { expect, it } from "vitest";
import { exactText } from "../../src/report/exact-text.ts";

const style = { columns: 80, strong: (text: string) => text };
const result = {
  format: "secondtick-exact/1" as const,
  version: "0",
  model: { title: "A model", digest: "0123456789abcdef0123" },
  design: { name: "as-built", title: "as built" },
  seed: "1",
  threshold: 0.5,
  years: 100,
  chain: { refused: "the repair of chat is lognormal" },
  renewal: null,
  twin: {
    unavailability: { lower: 1e-9, upper: 2e-9 },
    importance: [{ component: "a", count: 2, birnbaum: 0.5 }],
  },
  cutSets: { sets: [{ components: ["a", "b"], count: 3, chance: 1e-9 }], upTo: 3 },
  agreement: [{ what: "downtime" as const, x: null, exact: { refused: "no" }, simulated: 60, z: null }],
};

it("where there is no exact answer it says why, and tells of the twin, its bounds and the cut sets", () => {
  const text = exactText(result, style);
  for (const part of [
    "No exact answer for this design: the repair of chat is lognormal.",
    "1.00e-9 to 2.00e-9 of the time",
    "a (2 alike) 50 %",
    "No single point of failure",
    "a + b",
  ])
    expect(text.replaceAll(/\s+/g, " ")).toContain(part);
  expect(Math.max(...text.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
});
