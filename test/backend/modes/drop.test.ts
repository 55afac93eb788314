import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const dropping = (end: object) =>
  planOf(
    frontOf(
      {},
      {
        servers: 4,
        service: { fails: { reset: { life: "100 s", ends: [{ kind: "drop", ...end }] } } },
        model: { faults: {} },
      },
    ),
  );

it("each server loses its share of what is connected; nothing is bad, and its life begins anew at once", () => {
  const { facts, times, run } = watchUntil(dropping({}), 100);
  const dropped = facts.filter(({ name }) => name === "phonesDropped").map(({ numbers }) => numbers[1]);
  // Four servers, one after another: each has a quarter of what is left.
  expect(dropped).toEqual([2500, 1875, 1406.25, 1054.6875]);
  expect(times("componentBad")).toEqual([]);
  run.advanceTo(250);
  expect(times("componentFailed", 0)).toEqual([100, 200]);
});

it("with a repair the next life begins after that", () => {
  const { times } = watchUntil(dropping({ repair: "30 s" }), 300);
  expect(times("componentFailed", 0)).toEqual([100, 230]);
  expect(times("componentRepaired", 0)).toEqual([130, 260]);
});

it("phones that are told come back from the next instant on, others notice first", () => {
  const back = (silent: boolean) => {
    const { run } = watchUntil(
      planOf(
        frontOf(
          { notices: { from: "100 s", to: "200 s" } },
          { model: { faults: { drop: { kind: "drop", target: "chat-1", silent, at: ["0 s"] } } } },
        ),
      ),
      61,
    );
    return run.world.pools.connected[0];
  };
  // Told, all try within a minute; not told, none has noticed by then.
  expect(back(false)).toBeGreaterThan(9_800);
  expect(back(true)).toBe(0);
});

it("one that takes along what takes it along drops its connections once", () => {
  const ends = [{ kind: "drop" }];
  const along = [{ hits: ["chat-2", "chat-1"], chance: "100 %" }];
  const service = { fails: { reset: { life: "100 s", ends, along } } };
  const { times } = watchUntil(planOf(frontOf({}, { servers: 2, service, model: { faults: {} } })), 150);
  // Both clocks end: the first takes the second along, and that is begun anew.
  expect(times("componentFailed", 0)).toEqual([100]);
  expect(times("componentFailed", 1)).toEqual([100]);
});
