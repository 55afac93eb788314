import { expect, it } from "vitest";
import { Findings } from "../../src/experiment/findings.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const found = async (changes: object = {}) =>
  new Findings(await conductHere(studyOf(smallExperiment({ runs: 60, ...changes }), smallModel)));
const vary = { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } };

it("what is said of an alternative is said of the runs that count", async () => {
  const findings = await found({ runs: undefined, stop: { kind: "runs", runs: [60, 20, 40] } });
  expect([0, 1, 2].map((one) => findings.runs(one))).toEqual([60, 20, 40]);
  expect(findings.values(2, "downtime")).toEqual(findings.values(0, "downtime", 40));
  expect(findings.values(0, "downtime").length).toBe(60);
  expect(() => findings.values(0, "no-such-column")).toThrow("there is a column no-such-column");
  const { one, other } = findings.pair(1, 0, "downtime");
  expect([one.values.length, other.values.length]).toEqual([20, 20]);
});

it.each([
  { kind: "mean" },
  { kind: "quantile", p: 0.9 },
  { kind: "at-least", value: 3600 },
  { kind: "tail-mean", p: 0.5 },
])("identical designs differ by exactly zero in the $kind, with and without inputs", async (target) => {
  for (const changes of [{}, { inputs: { each: 4, vary } }]) {
    const findings = await found(changes);
    const question = { column: "longest-outage", target };
    const same = findings.difference(2, 0, question, 0.95);
    expect(same).toMatchObject({ estimate: 0 });
    const other = findings.difference(1, 0, question, 0.95);
    expect(isRefusal(other) || other.estimate < 0).toBe(true);
  }
});

it("the mean of the scores is what is asked, and a chance that of a property", async () => {
  const findings = await found();
  const scores = [...findings.scores(0).values];
  const chance = findings.chance(0, "longest-outage", (length) => length >= 3 * 3600);
  expect(scores.reduce((sum, one) => sum + one, 0) / 60).toBe(chance.estimate);
  expect(findings.meanOf(findings.values(0, "downtime"))).toMatchObject({
    estimate: (findings.mean(0, "downtime") as { estimate: number }).estimate,
  });
  expect(findings.level).toBe(0.95);
});

it("the phases of all outages together last as long as the downtime", async () => {
  const findings = await found();
  const phases = findings.tallies(0).find(({ kind }) => kind === "phases");
  expect(phases!.parts).toEqual(phaseNames);
  const downtime = findings.values(0, "downtime").reduce((sum, one) => sum + one, 0);
  const all = phaseNames.reduce((sum, _, part) => sum + phases!.sum(0, part), 0);
  expect(all / downtime).toBeCloseTo(1, 9);
  expect(findings.attribution(0).causes[0]?.name).toBe("cut");
});
