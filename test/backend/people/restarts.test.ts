import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

const incident = (restart: object, messages = 500) => {
  const { people } = peopleWho({ kind: "restart-at-once" }) as { people: { restart: object } };
  const changed = { ...people, restart: { ...people.restart, ...restart } };
  return planOf(cellsOf({ messages, cut: "30 s", more: { people: changed } }));
};

it("a start may fail at its end, and is begun again", () => {
  // The number of failed starts is geometric with mean 1: over 200 runs its mean has a standard error of 0.1.
  const plan = incident({ fails: "50 %" });
  let failed = 0;
  for (let seed = 0; seed < 200; seed++) {
    const { times } = watchUntil(plan, 3600, String(seed));
    const failures = times("startFailed");
    failed += failures.length;
    expect(failures).toEqual(failures.map((_, index) => 600 + 60 * index));
    expect(times("cellSettled")).toEqual([600 + 60 * failures.length]);
    expect(times("starting")).toEqual([540]);
  }
  expect(Math.abs(failed / 200 - 1)).toBeLessThan(0.4);
});

it("a cell that warms up serves when it is warm", () => {
  const { times } = watchUntil(incident({ warmUp: "500 s" }), 3600);
  expect([times("cellSettled"), times("cellWarm"), times("cellOpened")]).toEqual([[600], [1100], [1100]]);
});

it("each restart takes so many times as long as the one before, twice as a rule", () => {
  // 100,000 messages in 60 s overflow the queue at 15 s, and are no trouble in 120 s.
  const settled = (restart: object) => watchUntil(incident(restart, 1000), 3600).times("cellSettled");
  expect(settled({})).toEqual([540 + 15 + 300 + 120]);
  expect(settled({ slower: 3 })).toEqual([540 + 15 + 300 + 180]);
});

it("a start is forgotten when all servers are gone", () => {
  const model = cellsOf({
    messages: 500,
    cut: "30 s",
    more: {
      ...peopleWho({ kind: "restart-at-once" }),
      domains: { house: { kind: "data-centre" } },
    },
  }) as { services: { chat: object }; people: { restart: object }; faults: object };
  const { run, times } = watchUntil(
    planOf({
      ...model,
      services: { chat: { ...model.services.chat, in: "house" } },
      people: { ...model.people, restart: { ...model.people.restart, warmUp: "500 s" } },
      faults: { ...model.faults, dark: { kind: "crash", target: "house", at: ["700 s"], lasts: "100 s" } },
    }),
    3600,
  );
  // It would have been warm at 1100 s. Nodes that are back at 800 s do not settle, so people stop and start them again.
  expect(times("starting")).toEqual([540, 1100]);
  expect(times("cellWarm")).toEqual([1100 + 120 + 500]);
  expect(run.world.cells.open[0]).toBe(1);
});
