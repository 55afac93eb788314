import { expect, it } from "vitest";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

const exponential = (mean: string) => ({ kind: "exponential", mean });
const crash = { life: exponential("100 h"), repair: exponential("10 h") };
const scheme = { kind: "load-shared", needed: 1 };
const HOUR = 3600;

it("servers that share a clock fail as often as with clocks of their own, each as likely", () => {
  const pooled = planOf({ services: { chat: { servers: 5, scheme, clocks: "pooled", crash } } });
  const { times } = watchUntil(pooled, 200_000 * HOUR);
  const failures = pooled.components.map((_, component) => times("componentFailed", component).length);
  // Each server fails once in 110 h: 1,818 times, with a standard deviation of at most 43; |z| < 4.5 for all five with probability > 0.9999.
  for (const count of failures) expect(Math.abs(count - 200_000 / 110) / 43).toBeLessThan(4.5);
});

it("a shared clock goes on when all have failed and one is back", () => {
  const slow = { life: exponential("1 h"), repair: exponential("10 h") };
  const plan = planOf({ services: { chat: { servers: 2, scheme, clocks: "pooled", crash: slow } } });
  const { times, run } = watchUntil(plan, 5_000 * HOUR);
  const [first, second] = [0, 1].map((server) => times("componentFailed", server).length);
  expect(first! + second!).toBeGreaterThan(700);
  expect(first! + second!).toBeLessThan(1_100);
  const { running } = run.context.world.clocks;
  expect(running[0]).toBe(2 - run.context.world.lives.ended.filter((end) => end !== 0).length);
});

it("a server that failed does not fail again before it is repaired", () => {
  const plan = planOf({ services: { chat: { servers: 3, scheme, clocks: "pooled", crash } } });
  const { facts } = watchUntil(plan, 20_000 * HOUR);
  const own = facts.filter(
    ({ name, numbers }) =>
      (name === "componentFailed" || name === "componentRepaired") && numbers[0] === placeOf(plan, "chat-2"),
  );
  expect(own.length).toBeGreaterThan(100);
  own.forEach(({ name }, index) => {
    expect(name).toBe(index % 2 === 0 ? "componentFailed" : "componentRepaired");
  });
});
