import { expect, it } from "vitest";
import { factNames } from "../../src/backend/facts.ts";
import { runKey } from "../../src/experiment/replicate.ts";
import { longestOf, stretchOf, timelineOf } from "../../src/experiment/timeline.ts";
import { Sampler } from "../../src/experiment/timeline-samples.ts";
import { type TracedFact, traceRun, watchRun } from "../../src/experiment/trace.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { planOf } from "../support/plans.ts";
import { frontOf } from "../support/storms.ts";

const HOUR = 3600;
const settings = { rule: { threshold: 0.5, settling: 60 }, horizon: 24 * HOUR, untilQuiet: true };
const key = runKey(seedKey("timeline"), "replay", 2);

/** A front that falls silent for a while; the phones come back in a wave that it cannot take at once. */
const storm = planOf(
  frontOf(
    { notices: { from: "10 s", to: "5 min" }, login: { rate: "20/s", holds: "1M", queue: "2k" } },
    { model: { faults: { dark: { kind: "crash", target: "chat-1", at: ["0 s"], lasts: "30 min" } } } },
  ),
);
const trace = traceRun(storm, settings, key);
const timeline = timelineOf(storm, settings, key, trace);

it("a run that was looked at is the run that was not: the same facts, and the same bytes at its end", () => {
  const bytesAfter = (isLookedAt: boolean) => {
    const facts: TracedFact[] = [];
    const sampler = new Sampler(storm, { from: 0, to: trace.end });
    let isHeard = false;
    const run = watchRun(storm, settings, key, (one) => {
      if (!isHeard)
        one.observe((kind, time, ...numbers) => facts.push({ name: factNames[kind]!, time, numbers }));
      isHeard = true;
      if (isLookedAt) sampler.look(one.context, trace.end);
    });
    expect(sampler.times.length > 100).toBe(isLookedAt);
    return { facts, bytes: run.save() };
  };
  const [looked, left] = [bytesAfter(true), bytesAfter(false)];
  expect(looked.facts.length).toBeGreaterThan(50);
  expect(looked.facts).toEqual(left.facts);
  expect(looked.bytes).toEqual(left.bytes);
});

it("a timeline has one number a time in each series, and at most 400 times", () => {
  const { times, served, phones, queues, from, to } = timeline;
  expect(times.length).toBeGreaterThan(50);
  expect(times.length).toBeLessThanOrEqual(400);
  for (const series of [served, ...Object.values(phones!), ...queues.map(({ values }) => values)])
    expect(series.length).toBe(times.length);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect([times[0], times.at(-1)]).toEqual([from, to]);
});

it("the phones of all states are the population at each time, and the served ones are connected", () => {
  const { phones, times, served } = timeline;
  times.forEach((_, at) => {
    const sum = phones!.connected[at]! + phones!.unaware[at]! + phones!.waiting[at]! + phones!.trying[at]!;
    expect(Math.abs(sum - 10_000)).toBeLessThan(1);
    expect(served[at]! * 10_000).toBeLessThan(phones!.connected[at]! + 1);
  });
  expect(Math.max(...phones!.trying)).toBeGreaterThan(1000);
  expect(Math.max(...phones!.unaware)).toBeGreaterThan(1000);
});

it("the served share of a timeline is that of the facts, right before and after the fall too", () => {
  const facts = trace.facts.filter(({ name }) => name === "served");
  timeline.times.forEach((time, at) => {
    const near = facts
      .filter((fact) => Math.abs(fact.time - time) <= 60)
      .map(({ numbers: [share] }) => share!);
    const before = facts.filter((fact) => fact.time < time).at(-1)?.numbers[0] ?? 1;
    const range = [before, ...near];
    expect(timeline.served[at]).toBeGreaterThanOrEqual(Math.min(...range) - 1e-5);
    expect(timeline.served[at]).toBeLessThanOrEqual(Math.max(...range) + 1e-5);
  });
  expect(Math.min(...timeline.served)).toBe(0);
});

it("the phases of the longest outage follow one another and sum to those of the run", () => {
  const outage = longestOf(trace)!;
  const phases = timeline.spans.filter(({ lane }) => lane === "phase");
  expect(trace.outages.length).toBe(1);
  expect(phases[0]!.from).toBe(outage.began);
  expect(phases.at(-1)!.to).toBeCloseTo(outage.began + outage.length, 6);
  phases.slice(1).forEach(({ from }, index) => {
    expect(from).toBe(phases[index]!.to);
  });
  phaseNames.forEach((name, phase) => {
    const sum = phases.filter((one) => one.name === name).reduce((all, { from, to }) => all + to - from, 0);
    expect(sum).toBeCloseTo(trace.attributed.phases[phase]!, 6);
  });
  expect(phases.length).toBeGreaterThan(1);
});

it("a long quiet run is cut to its longest outage, with some room around it", () => {
  const crash = {
    life: { kind: "exponential", mean: "100 d" },
    repair: { kind: "exponential", mean: "5 h" },
  };
  const plan = planOf({ services: { chat: { servers: 1, crash } } });
  const years = { rule: { threshold: 0.5, settling: 0 }, horizon: 8760 * HOUR, untilQuiet: false };
  const year = traceRun(plan, years, runKey(seedKey("timeline"), "years", 1));
  const { began, length } = longestOf(year)!;
  const { from, to } = stretchOf(year);
  expect(year.outages.length).toBeGreaterThan(1);
  expect(length).toBe(year.values["longest-outage"]);
  expect([from < began, to > began + length, to - from < 2 * length + 600]).toEqual([true, true, true]);
  const { served, times } = timelineOf(plan, years, runKey(seedKey("timeline"), "years", 1), year);
  // Up, down at once, and up again at once.
  expect([served[0], Math.min(...served), served.at(-1)]).toEqual([1, 0, 1]);
  const falls = times.filter((_, at) => at > 0 && served[at] !== served[at - 1]);
  expect(falls.map((time) => Math.round(time))).toEqual([Math.round(began), Math.round(began + length)]);
});

it("the room before an outage does not reach back beyond the start of the run", () => {
  const outage = { began: 1776, length: 37_921, recovered: Number.NaN, isCut: false };
  const long = { outages: [outage], facts: [], end: 86_400 } as unknown as Parameters<typeof stretchOf>[0];
  expect(stretchOf(long).from).toBe(0);
});
