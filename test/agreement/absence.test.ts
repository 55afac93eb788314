import { expect, it } from "vitest";
import { type Chain, type ChainSketch, chainOf, downShare } from "../../src/analytic/chain.ts";
import { markovChain } from "../../src/analytic/markov-chain.ts";
import { stationary } from "../../src/analytic/steady-state.ts";
import { uniformize } from "../../src/analytic/uniformization.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { distance, estimatesOf } from "../support/estimates.ts";
import { planOf } from "../support/plans.ts";

/** A right engine is further away than this with probability 6e-5, for each estimate. */
const FAR = 4;

/** Rates per hour of each server's failure and of the one person's repair. */
const [FAILS, MENDS] = [1 / 50, 1 / 10];
/** Hours: the absence begins and ends, and the run ends. */
const [GO, RETURN, END] = [20, 60, 100];

const exponential = (rate: number) => ({ kind: "exponential", mean: `${1 / rate} h` });

/** Servers of which some are needed, with one person who repairs them, and goes home by a rule. */
const modelOf = (servers: number, needed: number, more: { hours?: object; fault: object }) => ({
  crews: { people: { size: 1, ...(more.hours && { hours: more.hours }) } },
  services: {
    chat: {
      servers,
      scheme: { kind: "load-shared", needed },
      crash: { life: exponential(FAILS), repair: exponential(MENDS), crew: "people" },
    },
  },
  faults: { party: { kind: "absence", ...more.fault } },
});

const script = { at: [`${GO} h`], lasts: `${RETURN - GO} h` };
const always = { from: "00:00", to: "24:00", atShiftEnd: "pause" };

/** So many are bad, and the person is at one of them (1) or not (0): while that person is there, whenever one is bad. */
const place = (bad: number, atWork: number) => 2 * bad + atWork;

const sketchOf = (servers: number, needed: number, person: "there" | "away"): ChainSketch => {
  const moves: [number, number, number][] = [];
  const all = Array.from({ length: servers + 1 }, (_, bad) => bad);
  for (const bad of all)
    for (const atWork of [0, 1]) {
      const begins = person === "there" ? 1 : atWork;
      if (bad < servers) moves.push([place(bad, atWork), place(bad + 1, begins), (servers - bad) * FAILS]);
      const goesOn = person === "there" && bad > 1 ? 1 : 0;
      if (bad > 0 && atWork === 1) moves.push([place(bad, 1), place(bad - 1, goesOn), MENDS]);
    }
  const down = all.filter((bad) => servers - bad < needed).flatMap((bad) => [place(bad, 0), place(bad, 1)]);
  return { states: 2 * servers + 2, moves, down };
};

/** State probabilities after a time, and the hours down meanwhile. */
const spend = (sketch: ChainSketch, start: Float64Array, hours: number) => {
  const chain: Chain = chainOf({ ...sketch, start: start.entries() });
  const { end, time } = uniformize(chain, hours, null)!;
  return { end, down: downShare(chain, time) };
};

/** Everybody whom a rule lets changes between being at a job and not. */
const turned = (from: Float64Array, atWork: 0 | 1): Float64Array => {
  const to = from.slice();
  for (let bad = 1; place(bad, 1) < from.length; bad++) {
    to[place(bad, 1 - atWork)] = 0;
    to[place(bad, atWork)] = from[place(bad, 0)] + from[place(bad, 1)];
  }
  return to;
};

/** Hours down up to the end, when the person finishes or leaves the job under way at the beginning of the absence. */
const hoursDown = (servers: number, needed: number, rule: "finish" | "pause" | "never-away"): number => {
  const there = sketchOf(servers, needed, "there");
  const away = rule === "never-away" ? there : sketchOf(servers, needed, "away");
  const good = Float64Array.from({ length: there.states }, (_, state) => (state === 0 ? 1 : 0));
  const before = spend(there, good, GO);
  const meanwhile = spend(away, rule === "pause" ? turned(before.end, 0) : before.end, RETURN - GO);
  const after = spend(there, turned(meanwhile.end, 1), END - RETURN);
  return before.down + meanwhile.down + after.down;
};

/** The same of one server whose repair stands still meanwhile, by hand: p′ = a (u − p), with u = 1 and a = FAILS meanwhile. */
const byHand = (): number => {
  const unavailable = FAILS / (FAILS + MENDS);
  let [p, down] = [0, 0];
  for (const [limit, pace, hours] of [
    [unavailable, FAILS + MENDS, GO],
    [1, FAILS, RETURN - GO],
    [unavailable, FAILS + MENDS, END - RETURN],
  ]) {
    const left = Math.exp(-pace * hours);
    down += limit * hours + ((p - limit) * (1 - left)) / pace;
    p = limit + (p - limit) * left;
  }
  return down;
};

it("the chain in three parts is right for one server whose repair stands still meanwhile", () => {
  expect(hoursDown(1, 1, "pause")).toBeCloseTo(byHand(), 9);
});

const systems = [
  { name: "one server, whose job is left", servers: 1, needed: 1, hours: always, rule: "pause" },
  { name: "one server, whose job is finished", servers: 1, needed: 1, rule: "finish" },
  { name: "two of three servers, whose job is left", servers: 3, needed: 2, hours: always, rule: "pause" },
  { name: "two of three servers, whose job is finished", servers: 3, needed: 2, rule: "finish" },
] as const;

it.each(systems)("hours down of $name agree with the chain, not with another rule", (system) => {
  const { servers, needed, rule } = system;
  const plan = planOf(modelOf(servers, needed, { ...system, fault: script }));
  const found = estimatesOf(plan, { runs: 1000, seed: "absence", horizon: END, longest: 1 }).downtime;
  expect(Math.abs(distance(found, hoursDown(servers, needed, rule)))).toBeLessThan(FAR);
  for (const wrong of ["finish", "pause", "never-away"] as const)
    if (wrong !== rule)
      expect(Math.abs(distance(found, hoursDown(servers, needed, wrong))), wrong).toBeGreaterThan(FAR);
});

const settings = { threshold: 0.5, most: 1000 };

it("absences by chance are states of the chain that is solved exactly; those at certain times are refused", () => {
  const byChance = { every: exponential(1 / 100), lasts: exponential(1 / 40) };
  const chain = markovChain(planOf(modelOf(3, 2, { hours: always, fault: byChance })), settings);
  if (isRefusal(chain)) throw new Error(chain.refused);
  const shares = stationary(chain);
  if (isRefusal(shares)) throw new Error(shares.refused);
  // Bad ones, and whether the person is away: nobody is at work then.
  const moves: [number, number, number][] = [];
  for (let bad = 0; bad <= 3; bad++) {
    moves.push([place(bad, 0), place(bad, 1), 1 / 100], [place(bad, 1), place(bad, 0), 1 / 40]);
    for (const away of [0, 1])
      if (bad < 3) moves.push([place(bad, away), place(bad + 1, away), (3 - bad) * FAILS]);
    if (bad > 0) moves.push([place(bad, 0), place(bad - 1, 0), MENDS]);
  }
  const own = chainOf({ states: 8, moves, down: [4, 5, 6, 7] });
  const known = stationary(own);
  if (isRefusal(known)) throw new Error(known.refused);
  expect(downShare(chain, shares)).toBeCloseTo(downShare(own, known), 9);
  for (const fault of [script, { schedule: { every: "100 h" }, lasts: exponential(1) }]) {
    const refused = markovChain(planOf(modelOf(3, 2, { fault })), settings);
    expect(isRefusal(refused) && refused.refused).toMatch(/party/);
  }
});
