import { expect, it } from "vitest";
import { phonesOnline } from "../../../../src/backend/clients/phone-states.ts";
import { CELL, CONDITION } from "../../../../src/lab/codes.ts";
import { FrameReader, isTrouble, wholeOf } from "../../../../src/lab/model/run/frame.ts";
import type { OpenedRun } from "../../../../src/lab/model/run/opened-run.ts";
import type { LabState } from "../../../../src/lab/state.ts";
import { action, goTo, openedRun, planOfState, stateOf, withActions } from "../../../support/lab-stage.ts";

const HOUR = 3600;

const watched = (state: LabState) => {
  const run = openedRun(state);
  const reader = new FrameReader(run);
  const frameAt = (time: number) => {
    goTo(run, time);
    return reader.read(state.asked);
  };
  return { run, frameAt };
};

const outage = stateOf("whatsapp-2014.yaml", { horizon: 5 * HOUR, replay: "vlan-drop" });

it("phones sum to all that would be online, in every moment of an outage, forth and back", () => {
  const { run, frameAt } = watched(outage);
  const seen = new Set<string>();
  for (const time of [0, 1, 60, 600, 1200, 1210.5, 1800, 2000, 2100, 2400, 3000, 900, 18_000]) {
    const { phones, online } = frameAt(time);
    const { connected, unaware, waiting, trying } = phones!;
    expect(online).toBe(phonesOnline(run.backend, time));
    expect(Math.abs(connected + unaware + waiting + trying - online)).toBeLessThan(1e-6 * online);
    for (const [state, count] of Object.entries(phones!)) if (count > 1) seen.add(state);
  }
  expect(seen).toEqual(new Set(["connected", "waiting", "trying"]));
});

it("a frame says what was cut, which cell lost it, and that there is trouble", () => {
  const { run, frameAt } = watched(outage);
  const { conditions, cells, served, isTrouble: isWrong, isOver, groups } = frameAt(100);
  const router = run.plan.components.findIndex(({ kind }) => kind === "router");
  const place = run.plan.components.findIndex(({ name }) => name === "back-end-vlan");
  expect([conditions[place], conditions[router]]).toEqual([CONDITION.failed, CONDITION.heldDown]);
  expect(served).toBeLessThan(0.99);
  expect([isWrong, isOver]).toEqual([true, false]);
  expect(cells[0]).not.toBe(CELL.open);
  expect(groups[run.plan.components[router]!.group]).toBe(0);
  const { cells: later, isOver: isAtEnd, isTrouble: isStill, served: whole } = frameAt(5 * HOUR);
  expect([later[0], isAtEnd, isStill, whole]).toEqual([CELL.open, true, false, 1]);
});

it("all arrays of a frame are new", () => {
  const { frameAt } = watched(outage);
  const [one, other] = [frameAt(100), frameAt(100)];
  expect(one).toEqual(other);
  const buffers = [one, other].flatMap((frame) =>
    Object.values(frame).filter((value) => ArrayBuffer.isView(value)),
  );
  expect(buffers.length).toBe(18);
  expect(new Set(buffers.map(({ buffer }) => buffer)).size).toBe(18);
});

it("crews at work and jobs that wait are counted, and who acts is told", () => {
  const state = stateOf("lessons/pair-one-repairer.yaml");
  const crashes = [1, 2].map((server) =>
    action({ id: server, deed: "crash", target: `chat-${server}`, at: HOUR }),
  );
  const { frameAt } = watched(withActions(state, ...crashes));
  const { busy, jobs, conditions, roles, served } = frameAt(HOUR);
  expect([...busy, ...jobs]).toEqual([1, 1]);
  expect([...conditions]).toEqual([CONDITION.inRepair, CONDITION.failed]);
  expect([[...roles], served]).toEqual([[0, 0], 0]);
  const { busy: before, people, phones, messages, demand } = frameAt(HOUR - 1);
  expect([before[0], people, phones, messages, demand]).toEqual([0, "", null, null, 1]);
});

it("seats tell who holds them, and a take-over is seen", () => {
  const state = stateOf("architectures/pair-with-shared-storage.yaml", { horizon: 24 * HOUR });
  const { run, frameAt } = watched(
    withActions(state, action({ deed: "crash", target: seatHolderOf(state), at: HOUR, lasts: 3 * HOUR })),
  );
  const first = frameAt(HOUR - 1).holders[0]!;
  expect(run.plan.components[first]!.name).toBe(seatHolderOf(state));
  const turns = new Set<number>();
  for (let time = HOUR; time < 2 * HOUR; time += 5)
    turns.add(frameAt(time).groups[run.plan.seats[0]!.group]!);
  expect(turns).toContain(2);
  expect(frameAt(2 * HOUR).holders[0]).not.toBe(first);
});

const seatHolderOf = (state: LabState): string => {
  const plan = planOfState(state);
  return plan.components[plan.seats[0]!.home]!.name;
};

it("in a year all is quiet while hardly anybody feels it, in a replay only while nobody does", () => {
  expect(wholeOf({ degraded: 0.99, replay: null })).toBe(0.95);
  expect(wholeOf({ degraded: 0.9, replay: null })).toBe(0.9);
  expect(wholeOf({ degraded: 0.99, replay: "cut" })).toBe(0.99);
  const { run, frameAt } = watched(outage);
  frameAt(100);
  expect([isTrouble(run.backend, 0.99), isTrouble(run.backend, 0)]).toEqual([true, isIncidentAt(run)]);
});

const isIncidentAt = ({ backend }: OpenedRun): boolean => backend.world.people.stage[0] !== 0;
