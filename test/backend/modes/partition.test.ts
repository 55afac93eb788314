import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

const cutOff = (stops: readonly string[]) =>
  planOf({
    domains: {
      rack: {
        kind: "rack",
        fails: { link: { life: "100 s", ends: [{ kind: "partition", repair: "50 s" }] } },
      },
    },
    services: {
      chat: {
        servers: 1,
        in: "rack",
        fails: { disk: { life: "120 s", stops, ends: [{ kind: "crash", repair: "1 h" }] } },
      },
    },
  });

it("nobody reaches what is cut off, and it is counted as such until the link is mended", () => {
  const { run, times } = watchUntil(cutOff([]), 110);
  expect([...run.world.components.cut]).toEqual([1, 1]);
  expect([...run.world.components.causes]).toEqual([1, 1]);
  run.advanceTo(160);
  expect([...run.world.components.cut]).toEqual([0, 0]);
  expect(times("componentGood", 0)).toEqual([150]);
});

it("what is cut off runs on: its clock goes, even where it stops for whatever else holds the server", () => {
  expect(watchUntil(cutOff([]), 200).times("componentFailed", 1)).toEqual([120]);
  expect(watchUntil(cutOff(["held"]), 200).times("componentFailed", 1)).toEqual([120]);
  const crashed = planOf({
    services: {
      chat: { servers: 1, fails: { disk: { life: "120 s", stops: ["held"], ends: [{ kind: "crash" }] } } },
    },
    faults: { hold: { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "50 s" } },
  });
  expect(watchUntil(crashed, 200).times("componentFailed")).toEqual([170]);
});

it("its clock stands still while anything else holds it too, whichever came first", () => {
  const endOf = (cut: readonly [number, number], held: readonly [number, number]) => {
    const fault = (kind: string, target: string, [from, to]: readonly [number, number]) => ({
      kind,
      target,
      at: [`${from} s`],
      lasts: `${to - from} s`,
    });
    const plan = planOf({
      domains: {
        room: { kind: "room" },
        rack: {
          kind: "rack",
          in: "room",
          fails: { power: { life: "1000 s", stops: ["held"], ends: [{ kind: "crash" }] } },
        },
      },
      services: { chat: { servers: 1, in: "rack" } },
      faults: { cut: fault("partition", "rack", cut), hold: fault("crash", "room", held) },
    });
    return watchUntil(plan, 3000).times("componentFailed");
  };
  expect(endOf([200, 300], [100, 600])).toEqual([1500]);
  expect(endOf([100, 900], [200, 300])).toEqual([1100]);
  expect(endOf([100, 400], [200, 600])).toEqual([1400]);
});
