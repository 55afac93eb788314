import { expect, it } from "vitest";
import { endedBy } from "../../src/experiment/ended.ts";
import { Findings } from "../../src/experiment/findings.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const ended = async (changes: object) =>
  endedBy(new Findings(await conductHere(studyOf(smallExperiment(changes), smallModel))));

it("it says which rule ended it, how well the answer is known, and what more runs would buy", async () => {
  const mean = { question: { metric: "longest-outage" }, designs: ["as-built"] };
  const few = await ended({ ...mean, runs: 100 });
  expect(few).toMatchObject({ by: "runs", runs: 100, repeat: "100", withoutInterval: 0 });
  expect(few.least).toMatchObject({ alternative: "as-built", runsToHalve: 400 });
  const many = await ended({ ...mean, runs: 400 });
  // Half as wide: so close with a chance of well over 99 %.
  expect(many.least!.halfWidth / few.least!.halfWidth).toBeGreaterThan(0.35);
  expect(many.least!.halfWidth / few.least!.halfWidth).toBeLessThan(0.65);
});

it("alternatives of which too little was seen are counted; each has its own number of runs", async () => {
  const question = { metric: "outages", target: "mean" };
  const stop = { kind: "runs", runs: [40, 30] };
  const designs = ["as-built", "two-paths"];
  expect(
    await ended({ question, runs: undefined, stop, designs, replay: { fault: "cut", horizon: "100 h" } }),
  ).toMatchObject({
    repeat: "40,30",
    runs: 40,
  });
  // A tenth of the runs is not enough for a tail mean of a hundredth.
  const tail = { metric: "downtime", target: { kind: "tail-mean", p: 0.999 } };
  expect(await ended({ question: tail, runs: 20, designs: ["as-built"] })).toMatchObject({
    least: null,
    withoutInterval: 1,
  });
});
