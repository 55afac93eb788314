import { expect, it } from "vitest";
import { NONE } from "../../src/backend/plan.ts";
import { planOf } from "../support/plans.ts";
import { phoneModel } from "./checks/complained.ts";

const failoverOf = (more: object) =>
  planOf({ ...phoneModel, failover: { ...phoneModel.failover, ...more } }).failover!;

it("what takes no time has no draw", () => {
  expect(failoverOf({})).toMatchObject({
    detects: null,
    decides: null,
    tails: null,
    failsBack: false,
    backs: null,
    limit: null,
    tools: NONE,
    oldReturns: "cancel",
  });
});

it("what takes time has a draw for each pool", () => {
  const { detects, decides, tails, backs, failsBack, tools } = failoverOf({
    detection: { kind: "delay", takes: "10 s" },
    policy: { kind: "semi-automatic", decide: "1 min" },
    tail: "5 min",
    failBack: { kind: "when-repaired", after: "1 h" },
    needs: Object.keys(phoneModel.services)[0],
  });
  expect([detects, decides, tails, backs].map((draws) => draws?.length)).toEqual([1, 1, 1, 1]);
  expect([failsBack, tools === NONE]).toEqual([true, false]);
});
