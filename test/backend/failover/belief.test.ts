import { expect, it } from "vitest";
import { hold } from "../../../src/backend/components.ts";
import {
  canBeCalled,
  candidateOf,
  isBelievedGood,
  isFree,
  isSeen,
  sparesOf,
} from "../../../src/backend/failover/belief.ts";
import { endLife, findFailure } from "../../../src/backend/lives/failures.ts";
import { NONE } from "../../../src/backend/plan.ts";
import { planOf, watch } from "../../support/plans.ts";

/** Chat-1 acts; chat-2 and chat-3 stand by and can die without a sign. */
const started = () => {
  const ends = [{ kind: "crash", repair: "1 h", found: { kind: "on-demand" } }];
  const plan = planOf({
    services: {
      chat: {
        servers: 3,
        scheme: { kind: "standby", active: 1 },
        fails: { die: { life: "10 years", ends } },
      },
    },
  });
  const { context } = watch(plan).run;
  return { context, lifeOf: (member: number) => plan.components[member]!.lives[0]! };
};

it("a spare that died without a sign is believed to be good, until that is found", () => {
  const { context, lifeOf } = started();
  endLife(context, lifeOf(1));
  expect([isBelievedGood(context, 1), candidateOf(context, 0), sparesOf(context, 0)]).toEqual([true, 1, 2]);
  findFailure(context, lifeOf(1));
  expect([isBelievedGood(context, 1), candidateOf(context, 0), sparesOf(context, 0)]).toEqual([false, 2, 1]);
});

it("what holds it down from outside is never hidden", () => {
  const { context, lifeOf } = started();
  endLife(context, lifeOf(1));
  hold(context, 1);
  expect(isBelievedGood(context, 1)).toBe(false);
});

it("one that acts or is called already is not free, nor one whose copy is behind, where that matters", () => {
  const { context } = started();
  expect([0, 1, 2].map((member) => isFree(context, member, true))).toEqual([false, true, true]);
  context.world.components.called[1] = 1;
  context.world.components.stale[2] = 1;
  expect([1, 2].map((member) => isFree(context, member, true))).toEqual([false, false]);
  expect([isFree(context, 2, false), canBeCalled(context, 1, true)]).toEqual([true, true]);
  context.world.components.empty[2] = 1;
  context.world.components.stale[2] = 0;
  expect([isFree(context, 2, true), candidateOf(context, 0)]).toEqual([false, 2]);
  hold(context, 2);
  expect(candidateOf(context, 0)).toBe(NONE);
});

it("a shallow check sees what does not hang", () => {
  const { context } = started();
  hold(context, 0);
  context.world.components.hung[0] = 1;
  expect([isSeen(context, 0, true), isSeen(context, 0, false)]).toEqual([true, false]);
  hold(context, 0);
  expect(isSeen(context, 0, false)).toBe(true);
});
