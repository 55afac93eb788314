import { expect, it } from "vitest";
import { pendingOf } from "../../src/backend/pending.ts";
import { planOf, watch } from "../support/plans.ts";

const plan = planOf({ services: { chat: { servers: 3 } } });
const { context } = watch(plan).run;

it("what is touched twice is handled once, in the order in which it came", () => {
  const [groups] = pendingOf(plan).groups;
  const handled: number[] = [];
  for (const group of [2, 0, 2]) groups!.add(group);
  groups!.drain(context, (_, group) => handled.push(group));
  groups!.drain(context, (_, group) => handled.push(group));
  expect(handled).toEqual([2, 0]);
});

it("what is touched while it is handled comes once more", () => {
  const [groups] = pendingOf(plan).groups;
  const handled: number[] = [];
  groups!.add(1);
  groups!.drain(context, (_, group) => {
    handled.push(group);
    if (handled.length < 3) groups!.add(group);
    if (handled.length === 2) groups!.add(0);
  });
  expect(handled).toEqual([1, 1, 1, 0]);
});
