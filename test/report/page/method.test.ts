import { expect, it } from "vitest";
import { methodSection, methodSentences } from "../../../src/report/page/method.ts";

it("only methods that were used are told, at the level that they hold at", () => {
  expect(methodSentences({ level: 0.9, used: {} })).toEqual([]);
  expect(methodSentences({ level: 0.9, used: { means: false, chances: true } })).toEqual([
    "Chances: Wilson's score interval at 90 %, of the share of runs.",
  ]);
  const clustered = methodSentences({ level: 0.9, clusters: "calibration", used: { means: true } });
  expect(clustered).toHaveLength(2);
  expect(clustered[0]).toContain("not independent");
  expect(methodSection({ level: 0.99, used: {} }).how).toContain("99 %");
});
