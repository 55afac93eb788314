import { expect, it } from "vitest";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { planOf, watch } from "../support/plans.ts";
import { frontOf, phonesOf } from "../support/storms.ts";

const ONLINE = 10_000;
const connectedAt = (phones: Record<string, unknown>, times: readonly number[]): number[] => {
  const { run } = watch(planOf(frontOf(phones)));
  return times.map((time) => {
    run.advanceTo(time);
    return run.world.pools.connected[0] / ONLINE;
  });
};

/** Ends of bins for all widths that are used here. */
const quarters = [15, 30, 45, 60, 75, 90];
const login = (rate: string, queue: number | string = "1M") => ({ rate, holds: "1M", queue });

it("below capacity phones with a uniform first wait w are back as t / w", () => {
  connectedAt({ login: login("1k/s") }, quarters).forEach((share, i) => {
    expect(share).toBeCloseTo(Math.min(1, quarters[i] / 60), 9);
  });
});

it("a demand of exactly the capacity is served as it comes", () => {
  connectedAt({ online: 9600, login: login("160/s") }, quarters).forEach((share, i) => {
    expect(share).toBeCloseTo(Math.min(0.96, (quarters[i] * 0.96) / 60), 9);
  });
});

it("above capacity patient phones are back as capacity × t", () => {
  connectedAt({ login: login("100/s") }, quarters).forEach((share, i) => {
    expect(share).toBeCloseTo((100 * quarters[i]) / ONLINE, 9);
  });
});

it("servers work side by side: four have four times the capacity of one", () => {
  const { run } = watch(planOf(frontOf({ login: login("25/s") }, { servers: 4 })));
  for (const time of quarters) {
    run.advanceTo(time);
    expect(run.world.pools.connected[0]).toBeCloseTo(100 * time, 6);
  }
});

it("churn below the spare capacity changes nothing: who leaves is back at once", () => {
  connectedAt({ churn: "1 per 10 min", login: login("1k/s") }, quarters).forEach((share, i) => {
    expect(share).toBeCloseTo(Math.min(1, quarters[i] / 60), 9);
  });
});

it("above capacity, churn c leaves x′ = μ − c x: those who leave are served like the others", () => {
  const [rate, churn] = [100, 1 / 600];
  const shares = connectedAt({ churn: "1 per 10 min", login: login("100/s") }, quarters);
  shares.forEach((share, i) => {
    const exact = (rate * (1 - Math.exp(-churn * quarters[i]))) / churn / ONLINE;
    expect(Math.abs(share - exact)).toBeLessThan(1e-3);
    expect(Math.abs(share - (rate * quarters[i]) / ONLINE)).toBeGreaterThan(1e-3);
  });
});

it("with a fixed wait nobody is back before it, and everybody one bin after it", () => {
  const reconnect = { kind: "fixed", wait: "60 s" };
  const bin = 60 / 64;
  expect(connectedAt({ reconnect, login: login("100k/s") }, [59.9, 60, 60 + 2 * bin])).toEqual([0, 0, 1]);
});

it("after each fixed wait as many are back as queue up, and no more than one bin's work beside them", () => {
  const [queue, rate, bin] = [500, 100, 60 / 64];
  const reconnect = { kind: "fixed", wait: "60 s" };
  const waves = [1, 2, 3, 4];
  const shares = connectedAt(
    { reconnect, timeout: "30 s", login: login("100/s", queue) },
    waves.map((wave) => wave * 60 + 59),
  );
  shares.forEach((share, i) => {
    expect(share * ONLINE).toBeGreaterThanOrEqual(waves[i] * queue - 1e-6);
    expect(share * ONLINE).toBeLessThanOrEqual(waves[i] * (queue + rate * bin) + 1e-6);
  });
});

it("with time-outs and a short queue, phones are back no faster than capacity, the queue stays within its room", () => {
  const phones = { timeout: "10 s", login: login("100/s", 2000), churn: "1 per 30 min" };
  const { run } = watch(planOf(frontOf(phones)));
  const { width } = run.context.bins;
  let [before, mostQueued] = [0, 0];
  for (let bin = 1; bin < 1000; bin++) {
    run.advanceTo(bin * width);
    const { connected, live } = run.world.pools;
    const { dead } = run.world.cells;
    expect(connected[0] - before).toBeLessThanOrEqual(100 * width + 1e-6);
    expect(connected[0]).toBeLessThanOrEqual(ONLINE + 1e-6);
    mostQueued = Math.max(mostQueued, live[0] + dead[0]);
    before = connected[0];
  }
  expect(mostQueued).toBeLessThanOrEqual(2000 + 1e-6);
  expect(mostQueued).toBeGreaterThan(1900);
});

const waves = {
  uniform: { kind: "uniform", within: "60 s" },
  fixed: { kind: "fixed", wait: "45 s" },
  backOff: { kind: "exponential", first: "10 s", base: "1 s", cap: "5 min" },
};

it.each(Object.entries(waves))("no phone is lost or made between events: %s", (_, reconnect) => {
  const phones = { reconnect, timeout: "8 s", churn: "1 per 20 min", login: login("100/s", 1200) };
  const { run } = watch(planOf(frontOf(phones)));
  for (let event = 0; event < 1500 && run.step(); event++) {
    expect(Math.abs(phonesOf(run.context) - ONLINE)).toBeLessThan(1e-6);
  }
  expect(run.now).toBeGreaterThan(300);
});

/** Only phones that lose a server notice late; but the longest of all delays sets the bins, so this cuts them coarser. */
const coarser = (times: number) => ({ notices: { from: "0 s", to: `${60 * times} s` } });

it.each([2, 4, 8])("bins that are %d times as wide give the same line where it is straight", (times) => {
  for (const rate of ["1k/s", "100/s"]) {
    const phones = { login: login(rate) };
    const fine = connectedAt(phones, quarters);
    connectedAt({ ...phones, ...coarser(times) }, quarters).forEach((share, i) => {
      expect(share).toBeCloseTo(fine[i], 9);
    });
  }
});

it("bins that are twice as wide change a storm with refusals and time-outs by less than 1 % of the phones", () => {
  const at = Array.from({ length: 20 }, (_, i) => 15 * (i + 1));
  const phones = { timeout: "12 s", login: login("100/s", 1100) };
  const fine = connectedAt(phones, at);
  connectedAt({ ...phones, ...coarser(2) }, at).forEach((share, i) => {
    expect(Math.abs(share - fine[i])).toBeLessThan(0.01);
  });
});

it("looking at a storm at odd times changes no bit of it", () => {
  const phones = {
    reconnect: waves.backOff,
    timeout: "8 s",
    login: login("100/s", 500),
    churn: "1 per hour",
  };
  const program = createProgram(planOf(frontOf(phones)), []);
  const [watched, alone, other] = [createRun(program), createRun(program), createRun(program)];
  for (const run of [watched, alone]) run.start(deriveKey(seedKey("1"), 0, 0));
  let heard = 0;
  watched.observe(() => heard++);
  for (let time = 0; time < 600; time += 0.37) watched.advanceTo(time);
  watched.advanceTo(600);
  alone.advanceTo(600);
  expect(watched.arena.digest()).toBe(alone.arena.digest());
  expect(heard).toBeGreaterThan(50);
  other.start(deriveKey(seedKey("1"), 1, 0));
  other.advanceTo(600);
  expect(other.arena.digest()).not.toBe(alone.arena.digest());
});
