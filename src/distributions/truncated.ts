import { exp, expm1, log, log1p } from "../base/math.ts";
import { duration, formatDuration, positiveDuration } from "../base/units.ts";
import { justBelow } from "./bisection.ts";
import { momentsByIntegration } from "./integration.ts";
import { type Distribution, defineLaw, nestedLaw } from "./law.ts";

/** The stretch of the whole law's cumulative hazard that is kept. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

const stretchOf = (law: Distribution, from: number, to: number): Stretch => {
  const start = from > 0 ? law.hazard(justBelow(from)) : 0;
  const end = to === Infinity ? Infinity : law.hazard(to);
  return { start, end, length: start === Infinity ? 0 : end - start };
};

/** The kept law's hazard, where the whole law's has grown by `spent` since the stretch began. */
const hazardWithin = (length: number, spent: number): number => {
  if (spent <= 0) return 0;
  if (spent >= length) return Infinity;
  const ended = expm1(-spent) / expm1(-length);
  return ended < 0.5 ? -log1p(-ended) : spent - log(-expm1(spent - length)) + log(-expm1(-length));
};

/** The inverse of `hazardWithin`. */
const spentWithin = (length: number, hazard: number): number => {
  const ended = expm1(-hazard) * expm1(-length);
  if (ended < 0.5) return -log1p(-ended);
  const least = Math.min(hazard, length);
  if (least === Infinity) return Infinity;
  return least - log(exp(least - hazard) - exp(least - length) * expm1(-hazard));
};

/** Another law, given that the length lies within bounds; an atom on a bound is kept. */
export const truncated = defineLaw({
  kind: "truncated",
  summary: "another law, given that the length lies within bounds",
  params: {
    from: duration().optional().describe("the least length kept"),
    to: positiveDuration().optional().describe("the greatest length kept"),
    law: nestedLaw().describe("the other law"),
  },
  forms: [["from"], ["to"], ["from", "to"]],
  nested: ({ law }) => [{ path: ["law"], law }],
  check: ({ from = 0, to = Infinity, law }, laws) => {
    if (from > to) {
      const message = `found ${formatDuration(to)}; to must not be below from, which is ${formatDuration(from)}`;
      return { path: ["to"], message };
    }
    if (!laws.isReady(law) || stretchOf(laws.create(law), from, to).length > 0) return undefined;
    const bounds = `${formatDuration(from)} and ${formatDuration(to)}`;
    return {
      path: [],
      message: `nothing is left: the law (${laws.describe(law)}) never lies between ${bounds}`,
    };
  },
  create: ({ from = 0, to = Infinity, law: parameters }, laws) => {
    const law = laws.create(parameters);
    const { start, end, length } = stretchOf(law, from, to);
    const hazard = (age: number): number =>
      age >= to ? Infinity : hazardWithin(length, law.hazard(age) - start);
    const last = (): number => {
      const age = law.inverseHazard(end);
      return hazard(age) === Infinity ? age : to;
    };
    // Four units in the last place less, so that an atom is met and not passed by rounding.
    const inverseHazard = (exponential: number): number => {
      if (exponential <= 0) return 0;
      if (exponential === Infinity) return last();
      const whole = (start + spentWithin(length, exponential)) * (1 - 4 * Number.EPSILON);
      return Math.min(to, Math.max(from, law.inverseHazard(whole)));
    };
    const inner = law.knots.filter((knot) => knot > from && knot < to);
    const knots = [from, ...inner, ...(to < Infinity && to > from ? [to] : [])];
    return {
      knots,
      hazard,
      inverseHazard,
      moments: () => momentsByIntegration({ hazard, inverseHazard }, knots),
    };
  },
  describe: ({ from = 0, to = Infinity, law }, _, laws) => {
    const above = from > 0 ? [`not below ${formatDuration(from)}`] : [];
    const below = to < Infinity ? [`not above ${formatDuration(to)}`] : [];
    return `(${laws.describe(law)}) given that it is ${[...above, ...below].join(" and ") || "anything"}`;
  },
});
