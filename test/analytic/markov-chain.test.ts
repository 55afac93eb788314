import { expect, it } from "vitest";
import type { Chain } from "../../src/analytic/chain.ts";
import { chainOf } from "../../src/analytic/chain.ts";
import { markovChain } from "../../src/analytic/markov-chain.ts";
import { longRunOf, stationary } from "../../src/analytic/steady-state.ts";
import { atHorizon } from "../../src/analytic/transient.ts";
import { systems } from "../agreement/systems.ts";
import { crash, crews, hours, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const built = (model: object, most = 5000): Chain => {
  const chain = markovChain(planOf(model), { threshold: 0.5, most });
  if ("refused" in chain) throw new Error(chain.refused);
  return chain;
};

const longRun = (chain: Chain): number => longRunOf(chain, stationary(chain) as Float64Array).unavailability;
const downtime = (chain: Chain, horizon: number): number =>
  (atHorizon(chain, horizon) as { timeDown: number }).timeDown;

it.each(systems)(
  "the chain that the engine makes of $name is the one written by hand, and not a wrong one",
  (system) => {
    const chain = built(system.model);
    const byHand = chainOf(system.chain);
    // A state may be kept apart for something that is remembered of it and has no effect.
    expect(chain.states).toBeLessThan(2 * byHand.states);
    expect(longRun(chain) / longRun(byHand)).toBeCloseTo(1, 10);
    expect(downtime(chain, 100 * 3600) / 3600 / downtime(byHand, 100)).toBeCloseTo(1, 8);
    expect(Math.abs(longRun(chain) / longRun(chainOf(system.wrong.chain)) - 1)).toBeGreaterThan(1e-3);
  },
);

it("a hundred servers with a crew are a hundred and one states", () => {
  const model = {
    ...crews(2),
    services: { chat: { servers: 100, scheme: shared(95), crash: crash(5000, 10, "people") } },
  };
  expect(built(model).states).toBe(101);
});

it("laws that have a memory, scripts and too many states are refused in words", () => {
  const refusal = (model: object, most = 5000) => markovChain(planOf(model), { threshold: 0.5, most });
  const fixed = { services: { chat: { servers: 1, crash: { life: hours(100), repair: "4 h" } } } };
  expect(refusal(fixed)).toEqual({
    refused: "the repair after chat-1/crash has the law fixed; a Markov chain needs exponential ones",
  });
  const pair = { ...crews(1), services: { chat: { servers: 9, crash: crash(100, 1, "people") } } };
  expect(refusal(pair, 5)).toEqual({ refused: "it has more than 5 states" });
  const script = { faults: { blow: { kind: "crash", target: "chat-1", at: ["1 h"], lasts: "1 h" } } };
  const day = { demand: { kind: "sinusoid", peak: "20:00", lowest: 0.5 } };
  const daily = { services: { chat: { servers: 2, scheme: shared(1), crash: crash(100, 1) } }, ...day };
  expect(refusal(daily)).toEqual({
    refused: "what is asked varies over the day: the rates of a chain are the same at any time",
  });
  expect(refusal({ ...pair, ...script })).toEqual({ refused: "the fault blow comes at a scripted time" });
});
