import { expect, it } from "vitest";
import { assertResult } from "../../src/experiment/asserted.ts";
import { claimInterval } from "../../src/experiment/claims/interval.ts";
import { Findings } from "../../src/experiment/findings.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

const conducted = (stop: object, changes: object = {}) =>
  conductHere(
    studyOf(
      smallExperiment({
        replay: { fault: "cut", horizon: "60 h" },

        runs: undefined,
        stop: { kind: "decision", ...stop },
        budget: { runs: 256 },
        ...changes,
      }),
      smallModel,
    ),
  );

// Once the router is cut for a mean of 2 h, an exponential time, it is down for more than 1 h in 61 % of the replays, and for
// more than 2 h in 37 %; with two paths the cut is not felt.
const CLAIMS = ["p(outage > 1 h | cut) < 90 %", "p(outage > 2 h | cut) < 10 %", "longest-outage < 2 h"];

const over = await conducted({ claims: CLAIMS, first: 64 });

it("says of each claim what is true of each alternative, and of how many runs", () => {
  const result = assertResult(over);
  expect(result).toMatchObject({ format: "secondtick-assert/1", level: 0.95, looks: [64, 128, 256] });
  const [often, seldom, mean] = result.claims;
  expect(often).toMatchObject({ verdict: "met", claim: CLAIMS[0], unit: "chance", bound: 0.9 });
  expect(seldom).toMatchObject({
    verdict: "not-met",
    alternatives: [
      { alternative: "as-built", verdict: "not-met" },
      { verdict: "met" },
      { verdict: "not-met" },
    ],
  });
  expect(mean!.alternatives[0]).toMatchObject({ verdict: "undecided", runs: 256 });
  expect(result).toMatchObject({ verdict: "not-met", ended: { by: "most-runs", runs: [256, 256, 256] } });
});

it("each interval is that of the look that decided, at a level that covers all looks, claims and alternatives", () => {
  const { alternatives, target, column } = assertResult(over).claims[1]!;
  const { answer, runs } = alternatives[0]!;
  const sample = new Findings(over).sample(0, column, runs);
  const level = 1 - 0.05 / (3 * 3 * 3);
  expect(answer).toEqual(claimInterval({ target, isOpposite: false, unit: "chance" }, sample, level));
  expect(runs).toBe(64);
});

it("what is open says how many runs would decide it", () => {
  const [of] = assertResult(over).claims[2]!.alternatives;
  expect(of!.runsToDecide).toBeGreaterThan(256);
});

it("unless calibrated vectors are all that there are", async () => {
  const calibrate = {
    ...{ samples: 60, keep: 5, accept: { from: "1 h", to: "6 h" } },
    vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
  };
  const changes = { designs: ["as-built"], calibrate, budget: { runs: 40 } };
  const shared = assertResult(await conducted({ claims: ["p(outage > 2 h | cut) < 40 %"] }, changes));
  expect(shared.claims[0]!.alternatives[0]).toMatchObject({ verdict: "undecided", runsToDecide: null });
});
