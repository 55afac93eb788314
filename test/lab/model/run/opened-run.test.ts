import { describe, expect, it } from "vitest";
import { isQuiet } from "../../../../src/backend/quiet.ts";
import { traceRun } from "../../../../src/experiment/trace.ts";
import { FrameReader } from "../../../../src/lab/model/run/frame.ts";
import { askedKey, type OpenedRun } from "../../../../src/lab/model/run/opened-run.ts";
import { factOf } from "../../../../src/lab/model/run/outage-watch.ts";
import type { Action, LabState } from "../../../../src/lab/state.ts";
import { action, goTo, openedRun, planOfState, stateOf, withActions } from "../../../support/lab-stage.ts";

const HOUR = 3600;

const factsOf = ({ log }: OpenedRun) => Array.from({ length: log.length }, (_, at) => factOf(log.at(at)));

const states: Readonly<Record<string, LabState>> = {
  "one server": stateOf("lessons/one-server.yaml", { horizon: 20_000 * HOUR, replication: 2 }),
  "a pair": stateOf("lessons/pair-one-repairer.yaml", { horizon: 8760 * HOUR }),
  "the outage of 2014": stateOf("whatsapp-2014.yaml", { horizon: 5 * HOUR, replay: "vlan-drop" }),
  "a metastable state": stateOf("lessons/metastable.yaml", { horizon: HOUR / 2, replay: "dip" }),
};

describe("a run is the same whoever looks, and however often it goes back and forth", () => {
  it.each(Object.entries(states))("%s", (_, state) => {
    const { horizon } = state.asked;
    const straight = openedRun(state);
    const watched = openedRun(state);
    const reader = new FrameReader(watched);
    const parts = [0.5, 0.1, 0.9, 0.02, 0.3, 0, 0.999, 0.7];
    const digests = new Map<number, string>();
    for (const part of parts.toSorted()) {
      goTo(straight, part * horizon);
      digests.set(part, straight.digest());
    }
    for (const part of parts)
      for (const offset of [0, -1 / 64, 1 / 64, 0]) {
        goTo(watched, Math.max(0, Math.min(0.999, part + offset)) * horizon);
        reader.read(state.asked);
        if (offset === 0) expect(watched.digest()).toBe(digests.get(part));
      }
    expect(new Set(digests.values()).size).toBe(parts.length);
    expect(factsOf(watched)).toEqual(factsOf(straight));
    expect(watched.end).toBe(straight.end);
  });
});

describe("its facts are those of the run of this number in a study", () => {
  it.each(Object.entries(states))("%s", (_, state) => {
    const { horizon, threshold, settling, degraded } = state.asked;
    const settings = { rule: { threshold, settling, degraded }, horizon, untilQuiet: false };
    const { facts } = traceRun(planOfState(state), settings, askedKey(state.asked));
    const run = openedRun(state);
    goTo(run, horizon);
    expect(facts.length).toBeGreaterThan(3);
    expect(factsOf(run)).toEqual(facts);
  });

  it("another seed has other facts", () => {
    const state = states["a pair"]!;
    const [run, other] = ["1", "2"].map((seed) => openedRun({ ...state, asked: { ...state.asked, seed } }));
    for (const one of [run!, other!]) goTo(one, state.asked.horizon);
    expect(factsOf(run!)).not.toEqual(factsOf(other!));
  });

  it("a replay goes on where a study stops, once all is quiet", () => {
    const state = states["the outage of 2014"]!;
    const { horizon, threshold, settling } = state.asked;
    const settings = { rule: { threshold, settling }, horizon, untilQuiet: true };
    const { facts, end } = traceRun(planOfState(state), settings, askedKey(state.asked));
    const run = openedRun(state);
    goTo(run, end);
    expect(isQuiet(run.backend)).toBe(true);
    expect(end).toBeLessThan(horizon);
    expect(factsOf(run)).toEqual(facts);
  });
});

describe("what is done at a time leaves the time before as it was, to the last fact", () => {
  const year = stateOf("whatsapp-2014.yaml", { horizon: 40 * 24 * HOUR, replication: 3 });
  const outage = states["the outage of 2014"]!;
  const deeds: readonly (readonly [string, LabState, Action])[] = [
    ["a crash", year, action({ deed: "crash", target: "chat-7", at: 20 * 24 * HOUR })],
    ["a cut", year, action({ deed: "crash", target: "back-end-router", at: 20 * 24 * HOUR, lasts: 300 })],
    ["a hang in the midst of it", outage, action({ deed: "hang", target: "chat-9", at: 2000, lasts: 600 })],
    ["something slow", outage, action({ deed: "slow", target: "chat-1", at: 1500, lasts: 60, amount: 0.2 })],
    ["dropped connections", outage, action({ deed: "disconnect", target: "main", at: 900 })],
    ["a partition", outage, action({ deed: "partition", target: "chat-2", at: 1000, lasts: 600 })],
    ["a silent drop", outage, action({ deed: "drop", target: "chat-3", at: 30 })],
    ["a bad change", outage, action({ deed: "bad-change", target: "store", at: 1400 })],
    ["nobody there", outage, action({ deed: "absence", at: 600, lasts: 7200 })],
    ["a surge", outage, action({ deed: "surge", at: 1200, lasts: 600, amount: 2 })],
  ];
  it.each(deeds)("%s", (_, state, done) => {
    const target = done.target === "back-end-router" ? routerOf(state) : done.target;
    const { horizon } = state.asked;
    const [before, after] = [openedRun(state), openedRun(withActions(state, { ...done, target }))];
    goTo(before, horizon);
    goTo(after, horizon);
    const until = (run: OpenedRun) => factsOf(run).filter(({ time }) => time < done.at);
    expect(until(after)).toEqual(until(before));
    expect(until(before).length).toBeGreaterThan(20);
    expect(factsOf(after)).not.toEqual(factsOf(before));
  });
});

const routerOf = (state: LabState): string =>
  planOfState(state).components.find(({ kind }) => kind === "router")!.name;

it("a run that stands where it is wanted does not go back", () => {
  const run = openedRun(states["a pair"]!);
  goTo(run, 1000 * HOUR);
  const digest = run.digest();
  run.goBack(2000 * HOUR);
  run.goBack(1000 * HOUR);
  expect([run.now, run.digest()]).toEqual([1000 * HOUR, digest]);
});
