import { expect, it } from "vitest";
import { symmetryOf, withoutSymmetry } from "../../src/analytic/symmetry.ts";
import { behindRouter, crash } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

it("servers of a service look alike, routers and servers do not", () => {
  const plan = planOf(behindRouter);
  const classes = symmetryOf(plan).componentClass;
  const of = (name: string) => classes[plan.components.findIndex((one) => one.name === name)];
  expect(of("chat-1")).toBe(of("chat-2"));
  expect(of("chat-1")).not.toBe(of("router"));
  expect(new Set(withoutSymmetry(plan).componentClass).size).toBe(plan.components.length);
});

it("groups of one service look alike, laws with the same mean too", () => {
  const plan = planOf({
    services: { chat: { servers: 3, crash: crash(5, 1) }, store: { servers: 1, crash: crash(5, 1) } },
  });
  const { groupClass } = symmetryOf(plan);
  expect(new Set(groupClass).size).toBe(2);
});
