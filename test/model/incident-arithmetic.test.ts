import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { struck } from "../../src/experiment/replay.ts";
import { compile } from "../../src/model/compile.ts";
import { loadModel } from "../../src/model/load.ts";
import { type ToldFact, watchUntil } from "../support/plans.ts";

/** What a fault of an incident's model makes of the served share: times in seconds and shares. */
const servedAfter = (name: string, fault: string, hours: number, seed: string): readonly ToldFact[] => {
  const text = readFileSync(new URL(`../../models/incidents/${name}.yaml`, import.meta.url));
  const model = loadModel(name, text, () => new Uint8Array()).model("as-built");
  return watchUntil(compile(struck(model, fault)), hours * 3600, seed).facts;
};

const firstAfter = (facts: readonly ToldFact[], from: number, is: (fact: ToldFact) => boolean): number =>
  facts.find((fact) => fact.time > from && is(fact))!.time;

it.each(["1", "2", "3"])(
  "BlackBerry: what piled up is sent by what is left of the capacity, luck %s",
  (seed) => {
    const facts = servedAfter("blackberry-2011", "switch", 24 * 30, seed);
    const [flows, sends, late] = [10_000, 13_700, 15 * 60];
    const core = firstAfter(facts, 0, ({ name }) => name === "componentRepaired");
    const over = firstAfter(facts, 0, ({ name, numbers }) => name === "served" && numbers[0] === 1);
    const exact = core + (flows * core - sends * late) / (sends - flows);
    expect(over / exact).toBeCloseTo(1, 5);
    expect(over / core).toBeGreaterThan(3);
  },
);

it("Discord: through the throttle all are back when the differential equation has them back", () => {
  const facts = servedAfter("discord-2020", "bad-record", 3, "1");
  const opened = firstAfter(facts, 120, ({ name, numbers }) => name === "served" && numbers[0]! > 0);
  const back = firstAfter(facts, opened, ({ name, numbers }) => name === "served" && numbers[0]! >= 0.95);
  let [connected, seconds] = [0, 0];
  for (const step = 0.1; connected < 0.95 * 8e6; seconds += step)
    connected += step * (5600 * Math.min(1, 0.2 + (0.8 * seconds) / 1800) - connected / 7200);
  expect(Math.abs((back - opened) / seconds - 1)).toBeLessThan(0.02);
  // A canary: without those who connect anew meanwhile it would be sooner by more than that.
  expect(2077 / seconds).toBeLessThan(0.95);
});
