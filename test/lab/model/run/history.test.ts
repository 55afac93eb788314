import { expect, it } from "vitest";
import { storyNames } from "../../../../src/experiment/story-names.ts";
import { phaseSpans } from "../../../../src/experiment/timeline-phases.ts";
import { spansOf } from "../../../../src/experiment/timeline-spans.ts";
import { traceRun } from "../../../../src/experiment/trace.ts";
import { wholeOf } from "../../../../src/lab/model/run/frame.ts";
import { Historian } from "../../../../src/lab/model/run/history.ts";
import { askedKey } from "../../../../src/lab/model/run/opened-run.ts";
import type { LabState } from "../../../../src/lab/state.ts";
import { storyOf } from "../../../../src/report/story.ts";
import { goTo, openedRun, planOfState, stateOf } from "../../../support/lab-stage.ts";

const HOUR = 3600;

const studied = (state: LabState) => {
  const plan = planOfState(state);
  const run = openedRun(state);
  const { horizon, ...rule } = state.asked;
  const trace = traceRun(plan, { rule, horizon, untilQuiet: false }, askedKey(state.asked));
  return { plan, run, trace, historian: new Historian(run, state.asked) };
};

const states: readonly (readonly [string, LabState])[] = [
  ["one server", stateOf("lessons/one-server.yaml", { horizon: 100_000 * HOUR })],
  ["the outage of 2014", stateOf("whatsapp-2014.yaml", { horizon: 5 * HOUR, replay: "vlan-drop" })],
  ["years of it", stateOf("whatsapp-2014.yaml", { horizon: 3 * 8760 * HOUR })],
];

it.each(states)("outages, downtime, phases and story are those of the study's run: %s", (_, state) => {
  const { plan, run, trace, historian } = studied(state);
  const { horizon } = state.asked;
  // Looked at again and again meanwhile, and from the past too.
  for (let part = 1; part <= 20; part++) {
    goTo(run, (part / 20) * horizon);
    if (part % 7 === 0) goTo(run, 0.1 * horizon);
    historian.history();
  }
  const { outages, downtime, spans, end, story, times, served } = historian.history();
  const stretches = trace.outages.map(({ began, length, isCut }) => ({
    from: began,
    to: began + length,
    isCut,
  }));
  expect(outages).toEqual(stretches);
  expect(downtime).toBeCloseTo(trace.values.downtime, 6);
  expect(end).toBe(horizon);
  const phases = stretches.flatMap((outage) => phaseSpans(trace.facts, trace.who, outage));
  const told = [...phases, ...spansOf(trace.facts, horizon, plan)];
  expect(spans.length).toBe(Math.min(300, told.length));
  for (const span of spans) expect(told).toContainEqual(span);
  const whole = storyOf(trace.facts, { names: storyNames(plan), end: horizon, whole: wholeOf(state.asked) });
  expect(story.length).toBeGreaterThan(3);
  // What a story says of its end comes only when there is one.
  expect([1, 2].map((last) => whole.slice(0, -last).slice(-200))).toContainEqual(story);
  expect(times.length).toBeLessThanOrEqual(600);
  expect(times.length).toBe(served.length);
  expect([times[0], times.at(-1)]).toEqual([0, horizon]);
});

it("an outage that goes on is cut where it is known up to, and has its phases so far", () => {
  const { run, historian } = studied(states[1]![1]);
  goTo(run, 1200);
  const { outages, spans, downtime } = historian.history();
  expect(outages).toEqual([{ from: expect.any(Number), to: 1200, isCut: true }]);
  expect(downtime).toBe(1200 - outages[0]!.from);
  const phases = spans.filter(({ lane }) => lane === "phase");
  expect(phases.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(downtime, 2);
  goTo(run, 100);
  expect(historian.history().end).toBe(1200);
});

it("what is worth a line is found in order, and nothing else is", () => {
  const { run, historian } = studied(states[0]![1]);
  goTo(run, 100_000 * HOUR);
  const known = historian.noteworthy();
  const times: number[] = [];
  for (let time = known.after(-1); time !== null; time = known.after(time)) times.push(time);
  const { story, outages } = historian.history();
  expect(times).toEqual(outages.flatMap(({ from, to }) => [from, to]));
  for (const time of times) expect(story.map((line) => line.time)).toContain(time);
});
