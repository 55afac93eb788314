import { expect, it } from "vitest";
import { decision, decisionOf } from "../../../src/experiment/stopping/decision.ts";
import { stoppingSchema } from "../../../src/experiment/stopping/family.ts";
import { replayScene, yearsScene } from "../../support/claimed.ts";
import { around, lookAt } from "./looks.ts";

const setting = { alternatives: 3, level: 0.95, most: 1000, scene: yearsScene };
const said = { first: 64, below: 100 };
const low = around(50, 30);
const high = around(150, 30);
const close = around(100, 30);

it("each alternative goes on by itself until it is clear, and not beyond the budget", () => {
  const { first, next } = decision.create(said, setting);
  expect(first).toEqual([64, 64, 64]);
  expect(next(lookAt([low, close, high], [64, 64, 64]))).toEqual({ runs: [64, 128, 64] });
  expect(next(lookAt([low, close, high], [64, 640, 64]))).toEqual({ runs: [64, 1000, 64] });
  expect(next(lookAt([low, close, high], [64, 1000, 64]))).toEqual({ ended: "most-runs" });
  expect(decision.create(said, setting).next(lookAt([low, low, high], [64, 64, 64]))).toEqual({
    ended: "decision",
  });
});

it("what was clear once stays so", () => {
  const { next } = decision.create(said, { ...setting, alternatives: 2 });
  expect(next(lookAt([low, close], [64, 64]))).toEqual({ runs: [64, 128] });
  expect(next(lookAt([close, low], [64, 128]))).toEqual({ ended: "decision" });
});

it("claims look at their own columns; all of them must be clear", () => {
  const asked: (string | undefined)[] = [];
  const { next } = decision.create(
    { first: 64, claims: ["outages < 100", "p(outage > 1 s) > 20 %"] },
    { ...setting, alternatives: 1 },
  );
  const look = lookAt([low], [64]);
  const verdict = next({
    ...look,
    sample: (alternative, column) => {
      asked.push(column);
      return look.sample(alternative);
    },
  });
  expect([verdict, asked]).toEqual([{ ended: "decision" }, ["outages", "longest-outage"]]);
  const { claims, plan } = decisionOf({ first: 64, claims: ["outages < 100"], above: 3 }, setting);
  expect([claims.length, plan.looks]).toEqual([2, [64, 128, 256, 512, 1000]]);
  expect((1 - plan.each) * 5 * 2 * 3).toBeCloseTo(0.05, 12);
});

it("needs something to decide, and tells claims that the study cannot decide", () => {
  const situation = { alternatives: 1, isMean: true, areIndependent: true, scene: yearsScene };
  expect(decision.unfit!({ first: 9 }, situation)).toMatchObject({
    message: expect.stringContaining("needs claims"),
  });
  expect(decision.unfit!({ claims: ["downtime < 1 h"] }, situation)).toBeUndefined();
  expect(
    decision.unfit!({ claims: ["p(outage > 1 h in a year) < 1 %"] }, { ...situation, scene: replayScene }),
  ).toMatchObject({ parameter: "claims", message: expect.stringContaining("replays the fault vlan-drop") });
});

it("its claims are read with the file, and its bounds in their units", () => {
  const read = (rule: object) => stoppingSchema().safeParse({ kind: "decision", ...rule });
  expect(read({ below: "1 %" }).data).toMatchObject({ below: 0.01, first: 128 });
  expect(read({ above: "5 min" }).data).toMatchObject({ above: 300 });
  expect(read({ below: "1k" }).data).toMatchObject({ below: 1000 });
  expect(read({ claims: ["downtime < 1 h"] }).success).toBe(true);
  expect(read({ claims: ["downtime is short"] }).error?.issues[0]?.message).toContain("against a bound");
});
