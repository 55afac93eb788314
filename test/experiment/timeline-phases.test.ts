import { expect, it } from "vitest";
import { runKey } from "../../src/experiment/replicate.ts";
import { phaseSpans, swept } from "../../src/experiment/timeline-phases.ts";
import { traceRun } from "../../src/experiment/trace.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { planOf } from "../support/plans.ts";

it("the phases of all outages of a year, one after another, are those of its attribution", () => {
  const crash = {
    life: { kind: "exponential", mean: "20 d" },
    repair: { kind: "exponential", mean: "5 h" },
    crew: "night",
  };
  const plan = planOf({
    services: { chat: { servers: 1, crash } },
    crews: { night: { size: 1, travel: "1 h" } },
  });
  const settings = { rule: { threshold: 0.5, settling: 0 }, horizon: 8760 * 3600, untilQuiet: false };
  const { facts, who, outages, attributed } = traceRun(plan, settings, runKey(seedKey("phases"), "years", 1));
  const spans = outages.flatMap(({ began, length, isCut }) =>
    phaseSpans(facts, who, { from: began, to: began + length, isCut }),
  );
  expect(outages.length).toBeGreaterThan(5);
  expect(spans.length).toBe(2 * outages.length);
  phaseNames.forEach((name, phase) => {
    const sum = spans.filter((one) => one.name === name).reduce((all, { from, to }) => all + to - from, 0);
    expect(sum).toBeCloseTo(attributed.phases[phase]!, 3);
  });
});

it("what lasts practically no time is its neighbour's, and nothing is lost of the whole", () => {
  const span = (name: string, from: number, to: number) => ({ lane: "phase" as const, name, from, to });
  const short = 1e-12;
  expect(
    swept([
      span("a", 0, short),
      span("b", short, 5),
      span("c", 5, 5 + short),
      span("b", 5 + short, 9),
      span("d", 9, 9.5),
    ]),
  ).toEqual([span("b", 0, 9), span("d", 9, 9.5)]);
  expect(swept([span("a", 3, 3 + short)])).toHaveLength(1);
});
