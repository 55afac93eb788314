import { expect, it } from "vitest";
import { planOf, watch } from "../support/plans.ts";

/**
 * One server that fails at a rate a and is repaired at a rate b; work comes in at l, and is done at u > l while it is good.
 * With d(x) and g(x) the densities of a backlog of x > 0 while it is down and good, what crosses a level upwards crosses it
 * downwards as often: l d = (u − l) g; and while it is down l d′ = a g − b d. So d′ = −z d with z = b/l − a/(u − l). It is
 * empty only while good, with a chance p: l d(0) = a p. The time down is ∫ d = a p / (l z) = a / (a + b), so p = l z / (a + b), and
 *   P(backlog > x) = a u / ((u − l) (a + b)) × exp(−z x).
 * It is the fluid queue of Anick, Mitra and Sondhi (Bell System Technical Journal 61, 1982) with one source.
 */
const beyond = ([a, b, l, u]: readonly number[], x: number): number => {
  const z = b! / l! - a! / (u! - l!);
  return ((a! * u!) / ((u! - l!) * (a! + b!))) * Math.exp(-z * x);
};
const mean = (rates: readonly number[]): number => {
  const [a, b, l, u] = rates;
  return beyond(rates, 0) / (b! / l! - a! / (u! - l!));
};

const HOUR = 3600;
const [FROM, UNTIL] = [200 * HOUR, 3000 * HOUR];
const exponential = (hours: number) => ({ kind: "exponential", mean: `${hours} h` });

/** Per hour: one failure in ten hours, one hour of repair, 100 come in and 150 are done. */
const RATES = [0.1, 1, 100, 150] as const;
const LEVEL = 150;

/** The time from `from` to `to` of a line over a level, and the area under it. */
const along = (size: number, grows: number, length: number): { over: number; area: number } => {
  const end = size + grows * length;
  const area = ((size + end) / 2) * length;
  if (grows === 0 || size > LEVEL === end > LEVEL) return { over: size > LEVEL ? length : 0, area };
  const crossing = (LEVEL - size) / grows;
  return { over: grows > 0 ? length - crossing : crossing, area };
};

/** The shares of time over the level, and the mean backlogs, of many runs. */
const measured = (runs: number): { over: number[]; means: number[] } => {
  const crash = { life: exponential(1 / RATES[0]), repair: exponential(1 / RATES[1]) };
  const inflow = { rate: `${RATES[2]}/h`, drain: `${RATES[3]}/h` };
  const plan = planOf({ services: { chat: { servers: 1, crash, inflow } } });
  const [over, means]: [number[], number[]] = [[], []];
  for (let index = 0; index < runs; index++) {
    const { run, facts } = watch(plan, `on off ${index}`);
    run.advanceTo(UNTIL);
    const bends = facts.filter(({ name }) => name === "backlogBends");
    let [above, area] = [0, 0];
    bends.forEach(({ time, numbers }, place) => {
      const from = Math.max(time, FROM);
      const to = bends[place + 1]?.time ?? UNTIL;
      if (to <= from) return;
      const stretch = along(numbers[1]! + numbers[2]! * (from - time), numbers[2]!, to - from);
      above += stretch.over;
      area += stretch.area;
    });
    over.push(above / (UNTIL - FROM));
    means.push(area / (UNTIL - FROM));
  }
  return { over, means };
};

const distance = (values: readonly number[], exact: number): number => {
  const average = values.reduce((sum, one) => sum + one, 0) / values.length;
  const square = values.reduce((sum, one) => sum + (one - average) ** 2, 0) / (values.length - 1);
  return Math.abs(average - exact) / Math.sqrt(square / values.length);
};

// A right engine fails each check with probability 6e-5 (4 standard errors).
it("the backlog of a server that is on and off has the law of the fluid queue, and not that of a faster repair", () => {
  const { over, means } = measured(150);
  const wrong = [0.1, 1.1, 100, 150];
  expect(distance(means, mean(RATES))).toBeLessThan(4);
  expect(distance(over, beyond(RATES, LEVEL))).toBeLessThan(4);
  expect(distance(means, mean(wrong)), "canary").toBeGreaterThan(4);
  expect(distance(over, beyond(wrong, LEVEL)), "canary").toBeGreaterThan(4);
});
