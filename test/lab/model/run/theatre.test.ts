import { expect, it } from "vitest";
import { traceRun } from "../../../../src/experiment/trace.ts";
import { askedKey } from "../../../../src/lab/model/run/opened-run.ts";
import { Theatre } from "../../../../src/lab/model/run/theatre.ts";
import type { LabState, Variant } from "../../../../src/lab/state.ts";
import { action, planOfState, stateOf, timelessTheatre, withActions } from "../../../support/lab-stage.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const FOR_EVER = 1e9;

const outage = stateOf("whatsapp-2014.yaml", { horizon: 8 * HOUR, replay: "vlan-drop" });
const server = stateOf("lessons/one-server.yaml", { horizon: 100_000 * HOUR });
const pair = stateOf("lessons/pair-one-repairer.yaml", { horizon: 8760 * HOUR });

const shown = (state: LabState): Theatre => {
  const theatre = timelessTheatre();
  theatre.show(state);
  return theatre;
};

const forked = (state: LabState, variant: Partial<Variant>): LabState => ({
  ...state,
  variants: [state.variants[0], { ...state.variants[0], ...variant }],
});

it("a state is shown at its moment, with a scene and a frame for each variant", () => {
  const state = forked({ ...pair, time: 500 * HOUR }, { design: "two-repairers" });
  const { scenes, moments } = timelessTheatre().show(state);
  expect(moments.time).toBe(500 * HOUR);
  expect(moments.frames.map(({ time }) => time)).toEqual([500 * HOUR, 500 * HOUR]);
  expect(scenes.map(({ crews }) => crews[0]!.size)).toEqual([1, 2]);
});

it("nobody goes beyond the horizon, or before the start", () => {
  const theatre = shown(pair);
  const late = theatre.go({ to: 1e12, within: FOR_EVER, stopAt: null });
  expect([late.time, late.frames[0]!.isOver]).toEqual([8760 * HOUR, true]);
  const early = theatre.go({ to: -5, within: FOR_EVER, stopAt: null });
  expect([early.time, early.frames[0]!.isOver]).toEqual([0, false]);
  const moved = theatre.show({ ...pair, time: 1e12, asked: { ...pair.asked, horizon: 1000 } });
  expect([moved.moments.time, moved.moments.frames[0]!.isOver]).toEqual([1000, true]);
});

it("it stops where trouble begins, and where it is over, to the instant", () => {
  const { threshold, settling, horizon } = server.asked;
  const plan = planOfState(server);
  const settings = { rule: { threshold, settling }, horizon, untilQuiet: false };
  const { outages } = traceRun(plan, settings, askedKey(server.asked));
  const theatre = shown(server);
  expect(outages.length).toBeGreaterThan(3);
  for (const { began, length } of outages.slice(0, 3)) {
    const begins = theatre.go({ to: horizon, within: FOR_EVER, stopAt: "trouble" });
    expect([begins.time, begins.frames[0]!.isTrouble]).toEqual([began, true]);
    const ends = theatre.go({ to: horizon, within: FOR_EVER, stopAt: "calm" });
    expect([ends.time, ends.frames[0]!.isTrouble]).toEqual([began + length, false]);
  }
});

it("all variants stand where one of them gets into trouble", () => {
  const crash = action({ deed: "crash", target: "chat-1", at: 500, lasts: 60 });
  const theatre = shown(forked(server, { actions: [crash] }));
  const { time, frames } = theatre.go({ to: 10_000, within: FOR_EVER, stopAt: "trouble" });
  expect(time).toBe(500);
  expect(frames.map((frame) => [frame.time, frame.served])).toEqual([
    [500, 1],
    [500, 0],
  ]);
});

it("it gives up when its time is over, with all variants at one time, and goes on from there", () => {
  let clock = 0;
  const long = { ...pair, asked: { ...pair.asked, horizon: 50_000 * HOUR } };
  const theatre = new Theatre(() => clock++);
  const state = forked(long, { actions: [action({ deed: "crash", target: "chat-1", at: DAY, lasts: 60 })] });
  theatre.show(state);
  const times: number[] = [];
  let moments = theatre.go({ to: 50_000 * HOUR, within: 1, stopAt: null });
  for (; !moments.frames[0]!.isOver; moments = theatre.go({ to: 50_000 * HOUR, within: 1, stopAt: null })) {
    times.push(moments.time);
    expect(new Set(moments.frames.map(({ time }) => time)).size).toBe(1);
  }
  expect(times.length).toBeGreaterThan(3);
  const straight = shown(state);
  straight.go({ to: 50_000 * HOUR, within: FOR_EVER, stopAt: null });
  expect([0, 1].map((variant) => theatre.digest(variant))).toEqual(
    [0, 1].map((variant) => straight.digest(variant)),
  );
});

it("wherever one went before, a moment is the same", () => {
  const straight = shown(outage);
  straight.go({ to: 2000, within: FOR_EVER, stopAt: null });
  const wild = shown(outage);
  for (const to of [8 * HOUR, 100, 1999, 2001, 5 * HOUR, 0, 2000])
    wild.go({ to, within: FOR_EVER, stopAt: "trouble" });
  wild.go({ to: 2000, within: FOR_EVER, stopAt: null });
  expect(wild.digest(0)).toBe(straight.digest(0));
  expect(wild.go({ to: 2000, within: 1, stopAt: null })).toEqual(
    straight.go({ to: 2000, within: 1, stopAt: null }),
  );
});

it("runs of variants that say the same are kept with what is known of them, and shared", () => {
  const theatre = shown(pair);
  theatre.go({ to: 3000 * HOUR, within: FOR_EVER, stopAt: null });
  theatre.show({ ...forked(pair, { forkedAt: 1000 * HOUR }), time: 1000 * HOUR });
  expect(theatre.histories().map(({ end }) => end)).toEqual([3000 * HOUR, 3000 * HOUR]);
  theatre.show({ ...pair, time: 1000 * HOUR, asked: { ...pair.asked, threshold: 0.9 } });
  expect(theatre.histories()[0]!.end).toBe(3000 * HOUR);
  theatre.show({ ...pair, time: 1000 * HOUR, asked: { ...pair.asked, seed: "7" } });
  expect(theatre.histories()[0]!.end).toBe(1000 * HOUR);
});

it("what is done later than now leaves what was; a state that cannot be run leaves all as it was", () => {
  const theatre = shown({ ...pair, time: 4000 * HOUR });
  const [{ story, outages }] = theatre.histories() as [ReturnType<Theatre["histories"]>[number]];
  const crash = action({ deed: "crash", target: "chat-1", at: 4000 * HOUR, lasts: HOUR });
  theatre.show({ ...withActions(pair, crash), time: 3999 * HOUR });
  const [again] = theatre.histories() as [ReturnType<Theatre["histories"]>[number]];
  expect(again.story).toEqual(story.filter(({ time }) => time <= 3999 * HOUR));
  expect(again.outages).toEqual(outages.filter(({ from }) => from <= 3999 * HOUR));
  const digest = theatre.digest(0);
  expect(() => theatre.show(forked(pair, { design: "nothing-like-it" }))).toThrow();
  expect(theatre.digest(0)).toBe(digest);
});

it("steps go from one noteworthy time to the next, and back", () => {
  const theatre = shown(server);
  const there: number[] = [];
  for (let step = 0; step < 6; step++) there.push(theatre.step({ forward: true, within: FOR_EVER }).time);
  const { outages } = theatre.histories()[0]!;
  expect(there).toEqual(
    outages
      .slice(0, 3)
      .flatMap(({ from, to, isCut }) => (isCut ? [from] : [from, to]))
      .slice(0, 6),
  );
  const back: number[] = [];
  for (let step = 0; step < 6; step++) back.push(theatre.step({ forward: false, within: FOR_EVER }).time);
  expect(back).toEqual([...there.slice(0, -1).toReversed(), 0]);
  expect(theatre.step({ forward: true, within: FOR_EVER }).time).toBe(there[0]);
});

it("without anything to come a step ends at the horizon", () => {
  const theatre = shown({ ...server, asked: { ...server.asked, horizon: 10 } });
  expect(theatre.step({ forward: true, within: FOR_EVER }).time).toBe(10);
});

it("its picture is a file of its own", () => {
  const theatre = shown({ ...forked(server, { design: "spare" }), time: 50_000 * HOUR });
  expect(theatre.picture()).toMatch(/^<svg[\s\S]*A · [\s\S]*B · /);
});

it("going back and forth for long takes no more and more room", () => {
  const theatre = shown(outage);
  const sizes = new Set<number>();
  theatre.go({ to: 8 * HOUR, within: FOR_EVER, stopAt: null });
  for (let round = 0; round < 60; round++) {
    theatre.go({ to: (round % 7) * HOUR, within: FOR_EVER, stopAt: null });
    const [history] = theatre.histories();
    sizes.add(JSON.stringify(history).length);
  }
  expect(sizes.size).toBe(1);
});
