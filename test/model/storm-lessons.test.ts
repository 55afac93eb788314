import { expect, it } from "vitest";
import { backAfter, lessonText } from "../support/lessons.ts";
import { shortestDip } from "../support/metastable.ts";

const back = (name: string, fault: string, design: string, share = 0.99): number =>
  backAfter(name, fault, { design, share });

const quotes = (name: string, ...figures: readonly string[]): void => {
  for (const figure of figures) expect(lessonText(name)).toContain(figure);
};

/** When so many phones are in that come in waves at these times, a queue full in each. */
const inWaves = (times: (wave: number) => number, phones: number, queue: number): number =>
  times(Math.ceil(phones / queue) - 1);

const doubled = (wave: number): number => (wave < 6 ? 12 * (2 ** wave - 1) : 372 + 192 * (wave - 5));

it.each([
  ["as-built", (wave: number) => 60 * (wave + 1), 5000, "20 min"],
  ["doubling", doubled, 5000, "51 min"],
  ["twice", (wave: number) => 60 * (wave + 1), 10_000, "10 min"],
] as const)("a retry storm, %s: each wave fills the queue", (design, times, queue, figure) => {
  const exact = inWaves(times, 100_000, queue);
  expect(`${Math.round(exact / 60)} min`).toBe(figure);
  quotes("retry-storm", figure);
  // A step of 3/8 s lets in that much more of a wave.
  const [least, most] = [queue * (1 + 0.375 / 5), queue];
  const found = back("retry-storm", "cut", design);
  expect(found).toBeGreaterThanOrEqual(inWaves(times, 99_000, least));
  expect(found).toBeLessThanOrEqual(inWaves(times, 99_000, most) + 5 + 1);
});

it("with chance in the waits the server never rests, or nobody is turned away", () => {
  expect(Math.abs(back("retry-storm", "cut", "any-time", 0.5) - 50)).toBeLessThan(1);
  expect(Math.abs(back("retry-storm", "cut", "doubling-full", 0.5) - 50)).toBeLessThan(1);
  const all = back("retry-storm", "cut", "any-time");
  expect((all / 60).toFixed(1)).toBe("1.9");
  expect(Math.abs(back("retry-storm", "cut", "two-minutes") - 0.99 * 120)).toBeLessThan(1.3);
  quotes("retry-storm", "1.9 min", "after 50 s", "1,667", "833 a second");
});

it("a dip of 10 s never ends as built, and does in every design of the lesson", () => {
  expect(back("metastable", "dip", "as-built", 0.5)).toBe(Number.POSITIVE_INFINITY);
  for (const design of ["load-70", "patient", "short-queue", "adaptive", "back-off", "budget", "twice"])
    expect([design, back("metastable", "dip", design) < 4 * 60]).toEqual([design, true]);
  for (const design of ["adaptive", "budget"]) expect(back("metastable", "dip", design)).toBeLessThan(180);
});

it("the loads and dips that the metastable lesson quotes are those of the formula and of the bisection", () => {
  const [t, w] = [5, 15];
  const figures = [t + w, 30 + w, t + 60].map((cycle) => `${(100 * cycle) / 40} %`);
  expect(figures).toEqual(["50 %", "112.5 %", "162.5 %"]);
  quotes("metastable", ...figures, "a dip of 7 s is enough", "14 s at 70 %");
  expect(Math.ceil(shortestDip(0.93))).toBe(7);
  expect(Math.ceil(shortestDip(0.7))).toBe(14);
});

/** Seconds until no more than so many of a million phones are left, by the differential equation in the lesson. */
const herd = (rate: number, left: number, turned = 0.03, floor = 0.05): number => {
  let [phones, seconds] = [1_000_000, 0];
  for (const step = 0.01; phones > left; seconds += step) {
    const share = (1 - (turned * phones) / 5 / rate) / (1 - turned);
    phones -= rate * Math.min(1, Math.max(floor, share)) * step;
  }
  return seconds;
};

it("a herd that the servers turn away by themselves is back as the differential equation has it", () => {
  const found = ["as-built", "twice"].map((design) => back("thundering-herd", "restart", design) - 300);
  const exact = [5000, 10_000].map((rate) => herd(rate, 10_000));
  expect(exact.map((seconds) => Math.round(seconds / 6) / 10)).toEqual([21.9, 2.5]);
  quotes("thundering-herd", "22 min", "2.5 min", "14 min");
  found.forEach((seconds, i) => {
    expect(Math.abs(seconds / exact[i]! - 1)).toBeLessThan(0.03);
  });
  // A canary: to turn one away costs a tenth more than the lesson says.
  expect(herd(5000, 10_000, 0.033) / found[0]!).toBeGreaterThan(1.05);
});

it("a gate lets the servers do all they can, and a ramp costs what it holds back", () => {
  const [gate, ramp] = ["gate", "ramp"].map((design) => back("thundering-herd", "restart", design) - 300);
  const exact = [198, 198 + (0.9 * 120) / 2];
  for (const [seconds, truth] of [
    [gate, exact[0]],
    [ramp, exact[1]],
  ] as const)
    expect(Math.abs(seconds! / truth! - 1)).toBeLessThan(0.015);
  expect(exact.map((seconds) => (seconds / 60).toFixed(1))).toEqual(["3.3", "4.2"]);
  const others = ["retry-after", "minute"].map((design) => back("thundering-herd", "restart", design) - 300);
  expect(others.map((seconds) => Math.round(seconds / 60))).toEqual([4, 4]);
  quotes("thundering-herd", "3.3 min", "4.2 min", "about 4 min", "the 54 s");
});
