import { expect, it } from "vitest";
import { planOf, shareAt, watch, watchUntil } from "../../support/plans.ts";
import { phonesOf } from "../../support/storms.ts";

const membership = { silence: "10 s", rejoin: "0 s", messages: 1e-9, power: 2, handles: "1000/s" };
const crash = (target: string, at: string[], lasts: string) => ({ kind: "crash", target, at, lasts });

/** 10 000 phones at home; 9 000 at a site whose one server holds 11 000 and logs in 20 a second. */
const twoSites = (phones: object, faults: object, spill: string | undefined = "away"): object => ({
  services: { chat: { servers: 1 }, talk: { servers: 1 } },
  clusters: {
    site: { services: ["chat"], front: "chat", membership },
    away: { services: ["talk"], front: "talk", membership },
  },
  phones: {
    notices: { from: "0 s", to: "1 s" },
    reconnect: { kind: "uniform", within: "60 s" },
    login: { rate: "20/s", holds: 11_000, queue: "100" },
    timeout: "1 min",
    populations: {
      here: { online: 10_000, home: "site", ...(spill === undefined ? {} : { spill }) },
      there: { online: 9_000, home: "away" },
    },
    ...phones,
  },
  faults,
});

/** The pools: here, there, guests. */
const HERE = 0;
const GUESTS = 2;

it("of those whose home is gone as many are back as the other site can log in and hold beside its own", () => {
  const { run } = watch(planOf(twoSites({}, { crash: crash("chat-1", ["10 s"], "2 h") })));
  const headroom = 2_000;
  for (const time of [20, 40, 60, 100, 110, 200, 3600]) {
    run.advanceTo(time);
    const exact = Math.min(headroom, 20 * (time - 10));
    // It takes a second to notice, a bin to try, and a bin to get there.
    expect(Math.abs(run.world.pools.connected[GUESTS] - exact), `${time}`).toBeLessThan(70);
  }
  expect(run.world.pools.connected[GUESTS]).toBeCloseTo(headroom, 6);
  expect(run.world.pools.connected[HERE]).toBe(0);
});

it("the served share counts guests where they are, and is less without a site to spill to", () => {
  const faults = { crash: crash("chat-1", ["10 s"], "2 h") };
  const share = (model: object) => shareAt(watchUntil(planOf(model), 4000).facts, 3600);
  expect(share(twoSites({}, faults))).toBeCloseTo(11_000 / 19_000, 9);
  const { populations } = (twoSites({}, faults) as { phones: { populations: object } }).phones;
  const alone = { ...populations, here: { online: 10_000, home: "site" } };
  expect(share(twoSites({ populations: alone }, faults))).toBeCloseTo(9_000 / 19_000, 9);
});

it("guests stay while they do not connect anew, and both sites come to rest", () => {
  const { run } = watch(planOf(twoSites({}, { crash: crash("chat-1", ["10 s"], "10 min") })));
  run.advanceTo(20_000);
  expect(run.world.cells.moving).toEqual(Uint8Array.of(0, 0));
  expect(run.world.pools.connected[GUESTS]).toBeCloseTo(2_000, 6);
  expect(run.world.pools.connected[HERE]).toBeCloseTo(8_000, 6);
});

it("guests go home as they connect anew, and all is as before in the end", () => {
  const faults = { crash: crash("chat-1", ["10 s"], "10 min") };
  const { run } = watch(planOf(twoSites({ churn: "1 per h" }, faults)));
  run.advanceTo(3_000);
  const before = run.world.pools.connected[GUESTS];
  run.advanceTo(6_600);
  expect(run.world.pools.connected[GUESTS] / before).toBeCloseTo(Math.exp(-1), 2);
  run.advanceTo(100_000);
  expect(run.world.pools.guests).toEqual(Float64Array.of(0, 0, 0));
  expect(run.world.cells.moving).toEqual(Uint8Array.of(0, 0));
  expect(run.world.pools.connected[HERE]).toBe(10_000);
});

it("a site that closes sends its guests home", () => {
  const faults = {
    crash: crash("chat-1", ["10 s"], "2 h"),
    other: crash("talk-1", ["1000 s"], "10 min"),
  };
  const { run } = watch(planOf(twoSites({}, faults)));
  run.advanceTo(999);
  expect(run.world.pools.connected[GUESTS]).toBeCloseTo(2_000, 6);
  run.advanceTo(1_100);
  expect(run.world.pools.guests[GUESTS]).toBeCloseTo(0, 6);
  run.advanceTo(7_000);
  expect(run.world.pools.connected[GUESTS]).toBeGreaterThan(1_900);
});

it.each(["1", "2", "4", "5"])("no phone is lost or made, whatever happens: seed %s", (seed) => {
  const life = (mean: string) => ({ kind: "exponential", mean });
  const model = twoSites(
    {
      churn: seed > "3" ? "1 per h" : "0 per h",
      retryAfter: { from: "5 s", to: "2 min" },
      admission: { kind: "capped", at: "60 %" },
    },
    {
      drop: { kind: "disconnect", cluster: "site", every: life("20 min") },
      cut: { kind: "disconnect", cluster: "away", every: life("40 min") },
    },
  ) as { services: Record<string, object> };
  const crashes = { crash: { life: life("1 h"), repair: life("10 min") } };
  const services = { chat: { servers: 2, ...crashes }, talk: { servers: 2, ...crashes } };
  const plan = planOf({ ...model, services });
  const { run } = watch(plan, seed);
  let most = 0;
  for (let time = 97; time < 15_000; time += 97) {
    run.advanceTo(time);
    const { guests, coming, connected } = run.world.pools;
    expect(Math.abs(guests.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-6);
    expect(Math.min(guests[GUESTS], ...coming, ...connected)).toBeGreaterThan(-1e-6);
    most = Math.max(most, guests[GUESTS]);
    if (run.world.cells.moving[0] === 0 || run.world.cells.moving[1] === 0) continue;
    const all = phonesOf(run.context) + coming.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(all - 19_000), `${time}`).toBeLessThan(1e-5);
  }
  expect(most).toBeGreaterThan(100);
});
