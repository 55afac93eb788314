import { expect, it } from "vitest";
import { Arena, f64, u32 } from "../../src/kernel/arena.ts";
import { FactBus, type Fold } from "../../src/kernel/facts.ts";

const kinds = { failed: ["server"], restored: ["server", "downFor"], quiet: [] } as const;

interface Counted {
  readonly count: Uint32Array;
  readonly last: Float64Array;
}

const counting = (name: string): Fold => ({
  name,
  shape: { count: u32(), last: f64(2) },
  on: {
    restored: (state, time, server, downFor) => {
      const { count, last } = state as unknown as Counted;
      count[0]++;
      last.set([time, server * 100 + downFor]);
    },
  },
});

const makeBus = () => {
  const arena = new Arena({
    clock: f64(),
    told: u32(),
    one: counting("one").shape,
    two: counting("two").shape,
  });
  const { clock, told, one, two } = arena.views;
  const folds = [
    { fold: counting("one"), state: one },
    { fold: counting("two"), state: two },
  ];
  return { bus: new FactBus(kinds, folds, clock, told), arena };
};

it("a fact reaches every fold that listens to its kind, with the time of the clock", () => {
  const { bus, arena } = makeBus();
  arena.views.clock[0] = 4.5;
  bus.tell.failed(3);
  bus.tell.restored(3, 7);
  for (const state of [arena.views.one, arena.views.two]) {
    expect(state.count).toEqual(Uint32Array.of(1));
    expect(state.last).toEqual(Float64Array.of(4.5, 307));
  }
  expect(arena.views.told[0]).toBe(2);
});

it("observers hear every kind by its number, numbers that are missing as 0", () => {
  const { bus } = makeBus();
  const heard: number[][] = [];
  bus.observe((...fact) => void heard.push(fact));
  bus.tell.quiet();
  bus.tell.restored(3, 7);
  bus.tell.failed(2);
  expect(heard).toEqual([
    [2, 0, 0, 0, 0, 0, 0],
    [1, 0, 3, 7, 0, 0, 0],
    [0, 0, 2, 0, 0, 0, 0],
  ]);
});

it("a fold that listens to a kind that nobody can state is refused", () => {
  const { clock, told } = new Arena({ clock: f64(), told: u32() }).views;
  const fold: Fold = { name: "lost", shape: {}, on: { vanished: () => {} } };
  expect(() => new FactBus(kinds, [{ fold, state: {} }], clock, told)).toThrow("vanished");
});

it("an observer that stops itself while it hears takes no fact from the others", () => {
  const { bus } = makeBus();
  const heard: string[] = [];
  const stop = bus.observe(() => {
    heard.push("first");
    stop();
  });
  bus.observe(() => void heard.push("second"));
  bus.tell.quiet();
  bus.tell.quiet();
  expect(heard).toEqual(["first", "second", "second"]);
});
