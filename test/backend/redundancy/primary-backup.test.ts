import { expect, it } from "vitest";
import { createScheme } from "../../../src/backend/redundancy/family.ts";
import { viewOf } from "../../support/groups.ts";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

const fixed = { kind: "fixed", value: 30 };

it("serves while the acting member is good, lets another one take over, is down without any", () => {
  const scheme = {
    kind: "primary-backup",
    backups: 1,
    takeover: fixed,
    coverage: 1,
    replication: { kind: "shared" },
  };
  const { rule, groupSize } = createScheme(scheme, 2, 1);
  expect(groupSize).toBe(2);
  expect(rule(viewOf({ size: 2, good: 1, acting: 1 }))).toBe("serves");
  expect(rule(viewOf({ size: 2, good: 1, spares: 1 }))).toBe("take-over");
  expect(rule(viewOf({ size: 2, good: 0 }))).toBe("down");
});

type Crash = readonly [target: string, at: string, lasts: string];

/** A pair whose take-over takes 30 s, struck by crashes. */
const struck = (coverage: string, crashes: readonly Crash[]) => {
  const faults = crashes.map(([target, at, lasts], index) => [
    `crash-${index + 1}`,
    { kind: "crash", target, at: [at], lasts },
  ]);
  const plan = planOf({
    services: { chat: { servers: 2, scheme: { kind: "primary-backup", takeover: "30 s", coverage } } },
    faults: Object.fromEntries(faults),
  });
  return { plan, ...watchUntil(plan, 10_000) };
};

it("a backup takes over after its time, and stays when the old primary returns", () => {
  const { plan, times, facts } = struck("100 %", [["chat-1", "60 s", "10 min"]]);
  expect(times("groupDown")).toEqual([60]);
  expect(times("takeoverBegan")).toEqual([60]);
  expect(times("promoted")).toEqual([90]);
  expect(facts.find(({ name }) => name === "promoted")?.numbers[1]).toBe(placeOf(plan, "chat-2"));
  expect(times("groupServes")).toEqual([0, 90]);
});

it("after a take-over the old primary is the backup: its crash changes nothing, the new one's does", () => {
  const { times } = struck("100 %", [
    ["chat-1", "60 s", "10 min"],
    ["chat-1", "1000 s", "10 min"],
    ["chat-2", "2000 s", "10 min"],
  ]);
  expect(times("groupDown")).toEqual([60, 2000]);
  expect(times("promoted")).toEqual([90, 2030]);
});

it("the crash of a backup is tolerated", () => {
  expect(struck("100 %", [["chat-2", "60 s", "10 min"]]).times("groupDown")).toEqual([]);
});

it("without coverage the pair is down until its primary is back", () => {
  const { times } = struck("0 %", [["chat-1", "60 s", "10 min"]]);
  expect(times("takeoverFailed")).toEqual([90]);
  expect(times("promoted")).toEqual([]);
  expect(times("groupServes")).toEqual([0, 660]);
});

it("a primary that returns during the take-over serves at once, and nobody is promoted", () => {
  const { times } = struck("100 %", [["chat-1", "60 s", "20 s"]]);
  expect(times("groupServes")).toEqual([0, 80]);
  expect(times("promoted")).toEqual([]);
});

it("when the candidate dies during the take-over it is over; once back, the candidate begins anew", () => {
  const { times } = struck("100 %", [
    ["chat-1", "60 s", "10 min"],
    ["chat-2", "70 s", "100 s"],
  ]);
  expect(times("takeoverBegan")).toEqual([60, 170]);
  expect(times("promoted")).toEqual([200]);
});

it("a take-over works in its share of cases: 70 % of 4,000, within 4 standard errors (6e-5)", () => {
  const { times } = watchUntil(
    planOf({
      services: {
        chat: {
          servers: 2,
          scheme: { kind: "primary-backup", takeover: "1 s", coverage: "70 %" },
          crash: { life: { kind: "exponential", mean: "1000 h" }, repair: "1 min" },
        },
      },
    }),
    3600 * 1000 * 4000,
  );
  const [worked, failed] = [times("promoted").length, times("takeoverFailed").length];
  const tries = worked + failed;
  expect(tries).toBeGreaterThan(3000);
  const far = 4 * Math.sqrt(0.21 / tries);
  expect(Math.abs(worked / tries - 0.7)).toBeLessThan(far);
  expect(Math.abs(worked / tries - 0.75)).toBeGreaterThan(far / 2);
});
