import { expect, it } from "vitest";
import type { Backend } from "../../../src/backend/backend.ts";
import { catchUp } from "../../../src/backend/clients/closed.ts";
import { noPhones, phoneStates, phonesOnline } from "../../../src/backend/clients/phone-states.ts";
import { waitingIn } from "../../../src/backend/clients/ring.ts";
import { planOf, watch } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const crash = (target: string, at: string, lasts: string) => ({ kind: "crash", target, at: [at], lasts });

/** Four servers: one falls silent, later the others crash; when all are back the logins are too many for them. */
const storm = (phones: object = {}) =>
  planOf(
    frontOf(
      {
        notices: { from: "60 s", to: "10 min" },
        login: { rate: "10/s", holds: "1M", queue: "500" },
        ...phones,
      },
      {
        servers: 4,
        model: {
          faults: {
            one: crash("chat-1", "10 s", "20 min"),
            two: crash("chat-2", "100 s", "10 min"),
            three: crash("chat-3", "100 s", "10 min"),
            four: crash("chat-4", "110 s", "10 min"),
          },
        },
      },
    ),
  );

const sumOf = (backend: Backend, at: number): number => {
  const { connected, unaware, waiting, trying } = phoneStates(backend, at);
  return connected + unaware + waiting + trying;
};

it("whatever happens, the phones of all states are all that would be online", () => {
  for (const phones of [{}, { reconnect: { kind: "fixed", wait: "7 s" }, timeout: "20 s" }]) {
    const { run } = watch(storm(phones));
    const seen = noPhones();
    while (run.now < 3600 && run.step()) {
      const states = phoneStates(run.context, run.now);
      for (const name of ["connected", "unaware", "waiting", "trying"] as const)
        if (states[name] > 1) seen[name]++;
      expect(Math.abs(sumOf(run.context, run.now) / phonesOnline(run.context, run.now) - 1)).toBeLessThan(
        1e-9,
      );
    }
    // Each state was there at some time, or the sum would say little.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  }
});

it("phones of a closed cell, which are counted late, are told as if they were counted now", () => {
  const { run } = watch(storm());
  for (const time of [111, 150, 300, 500]) {
    run.advanceTo(time);
    const told = phoneStates(run.context, time);
    const copy = run.fork();
    expect(copy.context.world.cells.open[0]).toBe(0);
    catchUp(copy.context, 0);
    const rings = copy.context.due[0]!.map(waitingIn);
    const width = copy.context.bins.width / 540;
    expect(Math.abs(told.unaware - rings[0]!)).toBeLessThan(7500 * width);
    expect(Math.abs(told.waiting - (rings[1]! + (rings[2] ?? 0)))).toBeLessThan(7500 * width + 1e-6);
    expect(told.connected).toBeCloseTo(copy.context.world.pools.connected[0]!, 6);
    expect(told.unaware).toBeGreaterThan(0);
  }
});

it("to count phones changes nothing", () => {
  const [looked, left] = [watch(storm()), watch(storm())];
  while (looked.run.now < 2000 && looked.run.step()) sumOf(looked.run.context, looked.run.now);
  left.run.advanceTo(looked.run.now);
  expect(looked.facts).toEqual(left.facts);
  expect(looked.run.save()).toEqual(left.run.save());
});
