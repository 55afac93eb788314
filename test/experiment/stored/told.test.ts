import { expect, it } from "vitest";
import { storedExact, storedTold } from "../../../src/experiment/stored/told.ts";

const timeline = {
  ...{ from: 0, to: 60, times: [0, 60], served: [1, 0.2], phones: null, messages: null },
  queues: [{ name: "logins", unit: "logins", values: [0, 9] }],
  spans: [{ lane: "people", name: "restarts", from: 10, to: 20 }],
  delays: [{ sent: 0, percent: 50, delay: 3 }],
  story: [{ time: 10, text: "Somebody restarts it." }],
};
const run = {
  ...{ which: "worst", alternative: "as-built", replication: 3, vector: null },
  ...{ longestOutage: 50, downtime: 60, timeline },
};

it("runs that are told are read as they are; a result without any has null", () => {
  expect(storedTold.parse([run])).toEqual([run]);
  expect([storedTold.parse(undefined), storedTold.parse(null)]).toEqual([null, null]);
});

it("a series has one number for each time, of at most 2,000, and a timeline ends after it begins", () => {
  const fails = (change: object) =>
    !storedTold.safeParse([{ ...run, timeline: { ...timeline, ...change } }]).success;
  expect(
    [{ served: [1] }, { from: 61 }, { queues: [{ ...timeline.queues[0], values: [] }] }].map(fails),
  ).toEqual([true, true, true]);
  const long = (length: number) => ({
    times: Array(length).fill(1),
    served: Array(length).fill(1),
    queues: [],
  });
  expect([2000, 2001].map((length) => fails(long(length)))).toEqual([false, true]);
});

it("what theory knows is read with what was simulated; a result without it has null", () => {
  const simulated = { refused: "too few" };
  const theory = {
    besides: [{ alternative: "a", what: "downtime", x: null, exact: 3, simulated }],
    why: null,
  };
  expect(storedExact.parse(theory)).toEqual(theory);
  expect([storedExact.parse(undefined), storedExact.parse({ besides: [], why: "no chain" })]).toEqual([
    null,
    { besides: [], why: "no chain" },
  ]);
  expect(storedExact.safeParse({ besides: [{ what: "luck" }], why: null }).success).toBe(false);
});
