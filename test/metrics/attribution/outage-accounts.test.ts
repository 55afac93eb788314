import fc from "fast-check";
import { expect, it } from "vitest";
import { Arena } from "../../../src/kernel/arena.ts";
import { attributionOf } from "../../../src/metrics/attribution/attribution.ts";
import { OutageAccounts } from "../../../src/metrics/attribution/outage-accounts.ts";
import { phaseNames } from "../../../src/metrics/attribution/phases.ts";
import { who } from "../../support/attributed.ts";
import { logged } from "../../support/logged.ts";
import type { HandMadeFact } from "../../support/told.ts";

it("keeps a cause and the seconds of each phase for each outage, for more than it has room for at first", () => {
  const accounts = new OutageAccounts();
  for (let outage = 0; outage < 40; outage++) {
    accounts.open(outage, outage + 1);
    accounts.spend(outage, 2, 10);
    accounts.spend(outage, 2, outage);
  }
  accounts.first(40);
  expect([accounts.length, accounts.cause(39), accounts.phase(39, 2), accounts.phase(39, 1)]).toEqual([
    40, 40, 49, 0,
  ]);
});

it("an account that is opened again is empty", () => {
  const accounts = new OutageAccounts();
  accounts.open(0, 1);
  accounts.spend(0, 3, 5);
  accounts.open(0, 2);
  expect([accounts.cause(0), accounts.phase(0, 3)]).toEqual([2, 0]);
});

const step = fc.record({
  wait: fc.nat(3),
  share: fc.constantFrom(0, 0.3, 0.5, 0.7, 1),
  ramped: fc.nat(1),
  fails: fc.boolean(),
});

it("each outage of the log has its account, whose phases sum to its length", () => {
  const property = fc.property(
    fc.array(step, { minLength: 1, maxLength: 40 }),
    fc.nat(4),
    fc.constantFrom(0, 7),
    (steps, stays, from) => {
      let time = 0;
      const facts = steps.flatMap(({ wait, share, ramped, fails }): HandMadeFact[] => {
        time += wait;
        const served: HandMadeFact = [time, "served", share, 0, wait > 0 ? ramped : 0];
        return fails ? [served, [time, "componentFailed", 3, 3, 0]] : [served];
      });
      const rule = { threshold: 0.5, settling: stays, from };
      const outages = logged(facts, { end: time + 1, rule });
      const { fold, value, outages: accounts } = attributionOf(rule, who);
      const { views } = new Arena(fold.shape);
      for (const [at, name, ...numbers] of [[0, "served", 1, 0, 0] as HandMadeFact, ...facts])
        fold.on[name]?.(views, at, ...numbers);
      value(views, time + 1);
      expect(accounts.length).toBe(outages.count);
      for (let outage = 0; outage < outages.count; outage++) {
        const spent = phaseNames.reduce((sum, _, phase) => sum + accounts.phase(outage, phase), 0);
        expect(spent).toBeCloseTo(outages.length[outage]!, 9);
      }
    },
  );
  fc.assert(property, { numRuns: 300, seed: 4 });
});
