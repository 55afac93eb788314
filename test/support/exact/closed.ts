import { chance } from "../chance.ts";
import type { Answers, Chain } from "./chain.ts";

/**
 * One server that fails and is repaired at constant rates, in closed form. For the chance of a long outage, with
 * c = fails + repairs: the Laplace transform of "good, and no outage so long yet" is 1 / (A + B) with
 * A = s (s + c) / (s + repairs) and B = fails × repairs × e^(−(s + repairs) longest) / (s + repairs). The geometric series in
 * B / A is a series in delays of n × longest; each term is a rational function, inverted by partial fractions at 0 and −c.
 */
export const singleServer = (
  { fails, repairs }: { fails: number; repairs: number },
  { horizon, longest }: { horizon: number; longest: number },
): Answers => {
  const c = fails + repairs;
  const share = fails / c;
  let integral = 0;
  let factor = 1;
  for (let n = 0; n < 80 && horizon - (n + 1) * longest > 0; n++) {
    integral += factor * term(n, horizon - (n + 1) * longest, c, repairs);
    factor *= -fails * repairs * Math.exp(-repairs * longest);
  }
  return {
    unavailability: share,
    downtime: share * (horizon - (1 - Math.exp(-c * horizon)) / c),
    noOutage: Math.exp(-fails * horizon),
    longOutage: fails * Math.exp(-repairs * longest) * integral,
  };
};

/** The inverse transform at t of (s + m) / (s^(n+2) (s + c)^(n+1)): a sum over the poles at 0 and −c. */
const term = (n: number, t: number, c: number, m: number): number => {
  const atZero = taylor(n + 2, c, -(n + 1)).map((b, j, all) => m * b + (j > 0 ? all[j - 1] : 0));
  const atMinusC = taylor(n + 1, -c, -(n + 2)).map((b, j, all) => (m - c) * b + (j > 0 ? all[j - 1] : 0));
  return polynomial(atZero, t) + Math.exp(-c * t) * polynomial(atMinusC, t);
};

/** The first coefficients of (a + u)^power in powers of u, for a negative whole power. */
const taylor = (count: number, a: number, power: number): number[] => {
  const coefficients = [a ** power];
  for (let j = 1; j < count; j++) coefficients.push((coefficients[j - 1] * (power - j + 1)) / (j * a));
  return coefficients;
};

/** Σ a_j t^(n−1−j) / (n−1−j)! */
const polynomial = (coefficients: readonly number[], t: number): number => {
  let power = 1;
  let sum = 0;
  for (let k = 0; k < coefficients.length; k++) {
    sum += coefficients[coefficients.length - 1 - k] * power;
    power *= t / (k + 1);
  }
  return sum;
};

/** The same answers by walking a chain jump by jump, with their standard errors; no long-run share. */
export const walked = (
  { moves, down }: Chain,
  { horizon, longest, walks, seed }: { horizon: number; longest: number; walks: number; seed: number },
) => {
  const { uniform, exponential } = chance(seed);
  const sums = { downtime: [0, 0], noOutage: [0, 0], longOutage: [0, 0] };
  for (let walk = 0; walk < walks; walk++) {
    let [state, time, downFor, downtime, most] = [0, 0, 0, 0, 0];
    while (time < horizon) {
      const ways = moves.filter(([from]) => from === state);
      const total = ways.reduce((sum, [, , rate]) => sum + rate, 0);
      const stays = Math.min(exponential() / total, horizon - time);
      downFor = down.includes(state) ? downFor + stays : 0;
      if (down.includes(state)) downtime += stays;
      most = Math.max(most, downFor);
      time += stays;
      let pick = uniform() * total;
      let place = 0;
      while (place < ways.length - 1 && pick >= ways[place][2]) pick -= ways[place++][2];
      state = ways[place][1];
    }
    const values = { downtime, noOutage: downtime === 0 ? 1 : 0, longOutage: most >= longest ? 1 : 0 };
    for (const key of ["downtime", "noOutage", "longOutage"] as const) {
      sums[key][0] += values[key];
      sums[key][1] += values[key] ** 2;
    }
  }
  const estimate = ([sum, squares]: number[]) => ({
    mean: sum / walks,
    standardError: Math.sqrt((squares - sum ** 2 / walks) / (walks - 1) / walks),
  });
  return {
    downtime: estimate(sums.downtime),
    noOutage: estimate(sums.noOutage),
    longOutage: estimate(sums.longOutage),
  };
};
