import { expect, it } from "vitest";
import type { Backend } from "../../../src/backend/backend.ts";
import { type BackendRun, createProgram, createRun } from "../../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../../src/kernel/keys.ts";
import { planOf } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

/** Servers fail and are repaired every few minutes; now and then those that are left are too few for all who come back. */
const stormy = (phones: object) => {
  const life = { kind: "exponential", mean: "10 min" };
  const repair = { kind: "exponential", mean: "1 min" };
  const given = {
    login: { rate: "40/s", holds: "6k", queue: "100" },
    churn: "1 per 10 min",
    timeout: "20 s",
  };
  return planOf(frontOf({ ...given, ...phones }, { servers: 4, service: { crash: { life, repair } } }));
};

const exponential = { kind: "exponential", first: "10 s", base: "1 s", cap: "1 min" };
const KINDS = [
  exponential,
  { kind: "linear", first: "2 s", step: "2 s", cap: "20 s" },
  { kind: "fixed", wait: "5 s" },
];

/** A run that has been started; it takes ordinary steps only, when told so. */
const started = (phones: object, seed: string, ordinary: boolean) => {
  const run = createRun(createProgram(stormy(phones), []));
  if (ordinary) Object.assign(run.context.calm, { mayBe: false });
  run.start(deriveKey(seedKey(seed), 0, 0));
  return run;
};

const isSame = (one: BackendRun, other: BackendRun): boolean => Buffer.from(one.save()).equals(other.save());

const countCalm = ({ calm: { isCalm, length } }: Backend): number =>
  isCalm[0] === 1 && length[0] > 0 ? 1 : 0;

it.each(KINDS)("calm steps leave the same state, to the last bit, as ordinary ones: $kind", (reconnect) => {
  const quick = started({ reconnect }, "a", false);
  const ordinary = started({ reconnect }, "a", true);
  let [calm, queued] = [0, 0];
  for (let event = 0; event < 3000; event++) {
    quick.step();
    ordinary.step();
    if (event % 10 === 0) expect(isSame(quick, ordinary)).toBe(true);
    calm += countCalm(quick.context);
    queued += quick.world.pools.live[0] > 0 ? 1 : 0;
  }
  expect(isSame(quick, ordinary)).toBe(true);
  // Both kinds of steps were there to be compared.
  expect(calm).toBeGreaterThan(300);
  expect(queued).toBeGreaterThan(30);
});

it("another seed leads to another state, so that to be the same says something", () => {
  const [one, other] = ["a", "b"].map((seed) => started({}, seed, false));
  for (let event = 0; event < 100; event++) {
    one.step();
    other.step();
  }
  expect(isSame(one, other)).toBe(false);
});

it("where more goes on than waits and logins, no step is calm", () => {
  const mayBe = (phones: object) => started(phones, "a", false).context.calm.mayBe;
  expect(mayBe({})).toBe(true);
  expect(mayBe({ admission: { kind: "open" } })).toBe(true);
  expect(mayBe({ admission: { kind: "capped", at: 0.5 } })).toBe(false);
  expect(mayBe({ admission: [{ kind: "open" }, { kind: "ramp", from: "10 %", over: "1 min" }] })).toBe(false);
  expect(mayBe({ profile: { kind: "sinusoid", lowest: 0.5, peak: "20:00" } })).toBe(false);
});
