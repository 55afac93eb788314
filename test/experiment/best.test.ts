import { expect, it } from "vitest";
import { againstBest } from "../../src/experiment/best.ts";
import { Findings } from "../../src/experiment/findings.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const best = async (changes: object) =>
  againstBest(new Findings(await conductHere(studyOf(smallExperiment(changes), smallModel))));
const mayBeBest = async (changes: object) =>
  (await best(changes))?.filter((one) => one.mayBeBest).map(({ alternative }) => alternative);

it("the better design is the only one that may be the best, whether less or more of it is better", async () => {
  const designs = ["as-built", "two-paths"];
  expect(await mayBeBest({ designs })).toEqual(["two-paths"]);
  const years = { replay: undefined, years: { horizon: "100 h" }, runs: 400 };
  const hard = { ...years, designs: ["hard-pair", "as-built"] };
  for (const metric of ["downtime", "availability"])
    expect(await mayBeBest({ ...hard, question: { metric } })).toEqual(["as-built"]);
});

it("of two that are the same either may be", async () => {
  expect(await mayBeBest({ designs: ["as-built", "same-again"] })).toEqual(["as-built", "same-again"]);
});

it("one alternative is compared with none, and nothing is said where an answer is missing", async () => {
  expect(await best({ designs: ["as-built"] })).toBeNull();
  const question = { metric: "downtime", target: { kind: "tail-mean", p: 0.999 } };
  expect(await best({ question, runs: 20 })).toBeNull();
});
