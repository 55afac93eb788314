import fc from "fast-check";
import { expect, it } from "vitest";
import { Arena } from "../../src/kernel/arena.ts";
import { Calendar, calendarShape } from "../../src/kernel/calendar.ts";
import { PlainCalendar } from "../support/plain-calendar.ts";

const makeCalendar = (timers: number): Calendar => {
  const calendar = new Calendar(new Arena(calendarShape(timers)).views);
  calendar.clear();
  return calendar;
};

/** Takes every pending event out, in order. */
const drain = (calendar: Calendar | PlainCalendar): [number, number][] => {
  const events: [number, number][] = [];
  while (calendar.firstDue() < Number.POSITIVE_INFINITY) {
    const due = calendar.firstDue();
    const timer = calendar.takeFirst();
    calendar.settle(timer);
    events.push([timer, due]);
  }
  return events;
};

it("an empty calendar has its first event at Infinity", () => {
  const calendar = makeCalendar(5);
  expect(calendar.firstDue()).toBe(Number.POSITIVE_INFINITY);
  expect(calendar.dueAt(3)).toBe(Number.POSITIVE_INFINITY);
});

it("events come by time, and at equal times by timer, whatever the order in which they were set", () => {
  const times = [3, 1, 3, 2, 1, 3, 1];
  const expected = [1, 4, 6, 3, 0, 2, 5];
  for (let turn = 0; turn < times.length; turn++) {
    const calendar = makeCalendar(times.length);
    times.forEach((_, i) => {
      const timer = (i * 3 + turn) % times.length;
      calendar.set(timer, times[timer]);
    });
    expect(drain(calendar).map(([timer]) => timer)).toEqual(expected);
  }
});

it("a moved timer comes once, at its new time, and a cancelled one never", () => {
  const calendar = makeCalendar(3);
  calendar.set(0, 1);
  calendar.set(1, 2);
  calendar.set(2, 3);
  calendar.set(0, 9);
  calendar.cancel(1);
  calendar.cancel(1);
  calendar.set(2, 0.5);
  expect(drain(calendar)).toEqual([
    [2, 0.5],
    [0, 9],
  ]);
});

it("one timer alone is an event set too", () => {
  const calendar = makeCalendar(1);
  calendar.set(0, 4);
  expect(drain(calendar)).toEqual([[0, 4]]);
});

/** Few different times, so that most of them tie. */
const time = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, noNaN: true }));
const operation = fc.oneof(
  fc.record({ do: fc.constant("set" as const), timer: fc.nat(), at: time }),
  fc.record({ do: fc.constant("cancel" as const), timer: fc.nat() }),
  fc.record({ do: fc.constant("take" as const) }),
  /** As a run does it: take the first, set others and perhaps itself at this time or later, then settle. */
  fc.record({
    do: fc.constant("handle" as const),
    sets: fc.array(fc.record({ timer: fc.nat(), later: fc.integer({ min: 0, max: 2 }) }), { maxLength: 3 }),
    again: fc.option(fc.integer({ min: 0, max: 2 })),
  }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const apply = (calendar: Calendar | PlainCalendar, timers: number, step: Operation): void => {
  if (step.do === "set") calendar.set(step.timer % timers, step.at);
  else if (step.do === "cancel") calendar.cancel(step.timer % timers);
  else if (step.do === "take") calendar.settle(calendar.takeFirst());
  else {
    const now = calendar.firstDue();
    const first = calendar.takeFirst();
    for (const { timer, later } of step.sets) calendar.set(timer % timers, now + later);
    if (step.again !== null) calendar.set(first, now + step.again);
    calendar.settle(first);
  }
};

const agrees = (timers: number, steps: readonly Operation[], broken = (_: PlainCalendar) => {}): void => {
  const calendar = makeCalendar(timers);
  const plain = new PlainCalendar(timers);
  for (const step of steps) {
    apply(calendar, timers, step);
    apply(plain, timers, step);
    broken(plain);
    expect(calendar.firstDue()).toBe(plain.firstDue());
    if (plain.firstDue() < Number.POSITIVE_INFINITY) expect(calendar.first()).toBe(plain.first());
  }
  expect(drain(calendar)).toEqual(drain(plain));
};

it("any sequence of sets, moves, cancels and handled events agrees with a plain list, bit for bit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.array(operation, { maxLength: 120 }), (timers, steps) =>
      agrees(timers, steps),
    ),
    { seed: 1, numRuns: 400 },
  );
});

it("the comparison with the plain list fails when a single cancelled event is kept", () => {
  const steps: Operation[] = [
    { do: "set", timer: 2, at: 3 },
    { do: "cancel", timer: 2 },
  ];
  expect(() => agrees(3, steps, (plain) => plain.set(2, 3))).toThrow();
});

it("the columns depend on what is pending only, not on how it came about", () => {
  const straight = new Arena(calendarShape(9));
  const winding = new Arena(calendarShape(9));
  for (const arena of [straight, winding]) new Calendar(arena.views).clear();
  const detour = new Calendar(winding.views);
  for (let i = 0; i < 200; i++) detour.set((i * 5) % 9, (i * 7) % 11);
  for (let i = 0; i < 9; i++) detour.cancel((i * 4) % 9);
  for (const arena of [straight, winding]) {
    const calendar = new Calendar(arena.views);
    calendar.set(3, 2);
    calendar.set(7, 2);
    calendar.set(0, 5);
  }
  expect(winding.digest()).toBe(straight.digest());
});
