import { NONE, type Plan } from "../backend/plan.ts";
import type { Distribution } from "../distributions/law.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { type Alternating, alternatingRenewal, type RenewalAnswer } from "./alternating-renewal.ts";
import type { Chain } from "./chain.ts";
import { type CutSets, cutSetsOf } from "./cut-sets.ts";
import { downtimeBeyond } from "./downtime-distribution.ts";
import { meanTimeToOutage, outageChance } from "./first-outage.ts";
import { independentTwin, type TwinAnswer } from "./independent-twin.ts";
import { outageOfAtLeast } from "./long-outage.ts";
import { markovChain } from "./markov-chain.ts";
import { StaticService } from "./static-service.ts";
import { type LongRun, longRunOf, MOST_STATES, stationary } from "./steady-state.ts";
import { symmetryOf } from "./symmetry.ts";
import { atHorizon } from "./transient.ts";

/** What is asked. Times are in seconds. */
export interface ExactQuestion {
  /** Down while the served share is below this, 0 to 1. */
  readonly threshold: number;
  readonly horizon: number;
  /** Lengths that an outage may reach. */
  readonly lengths: readonly number[];
  /** Lengths that the downtime may pass; each costs the cube of the states several times over. */
  readonly downtimes: readonly number[];
  /** Chains of more states are given up; at most 100,000. */
  readonly mostStates: number;
}

/** A chance for each length that was asked for. */
export interface ByLength {
  readonly x: number;
  readonly chance: number | Refusal;
}

/** The exact answers of a chain; where one is refused it says why. */
export interface ChainAnswer {
  readonly states: number;
  readonly longRun: LongRun | Refusal;
  /** Expected time down from the start to the horizon. */
  readonly downtime: number | Refusal;
  /** P(no outage up to the horizon). */
  readonly noOutage: number | Refusal;
  /** Mean time to the first outage; null when it may never come. */
  readonly timeToOutage: number | null | Refusal;
  /** P(some outage of at least x at some instant up to the horizon). */
  readonly longer: readonly ByLength[];
  /** P(time down up to the horizon > x). */
  readonly downtimeBeyond: readonly ByLength[];
}

/** What theory says of a design. */
export interface ExactAnswer {
  /** Refused where the design is no Markov chain that can be solved. */
  readonly chain: ChainAnswer | Refusal;
  /** Of a service that is one component with one way to fail, whatever its laws; null for others. */
  readonly renewal: RenewalAnswer | Refusal | null;
  /** Of the independent twin; null for designs whose service is not a matter of which components are good. */
  readonly twin: TwinAnswer | null;
  readonly cutSets: CutSets | null;
}

/** Distributions cost the cube of the states for each point; a command answers within seconds. */
const QUICK_STATES = 60;

const ofChain = (chain: Chain, { horizon, lengths, downtimes }: ExactQuestion): ChainAnswer => {
  const shares = stationary(chain);
  const at = atHorizon(chain, horizon);
  const chance = outageChance(chain, horizon);
  const mean = meanTimeToOutage(chain);
  const within = (x: number): boolean => x > 0 && x < horizon;
  const beyond = (x: number): number | Refusal => {
    if (chain.states > QUICK_STATES)
      return {
        refused: `the distribution is worked out for up to ${QUICK_STATES} states, not for ${chain.states}`,
      };
    const found = downtimeBeyond(chain, horizon, [x]);
    return isRefusal(found) ? found : Math.min(1, Math.max(0, found[0]));
  };
  return {
    states: chain.states,
    longRun: isRefusal(shares) ? shares : longRunOf(chain, shares),
    downtime: isRefusal(at) ? at : at.timeDown,
    noOutage: isRefusal(chance) ? chance : chance.none,
    timeToOutage: mean === Number.POSITIVE_INFINITY ? null : mean,
    longer: lengths.filter(within).map((x) => ({ x, chance: outageOfAtLeast(chain, horizon, x) })),
    downtimeBeyond: downtimes.filter(within).map((x) => ({ x, chance: beyond(x) })),
  };
};

/** The laws of the only life in a plan, when it is repaired at once whenever it ends. */
const onlyLife = (plan: Plan): Alternating | null => {
  const { lives, clocks, laws, shocks, faults } = plan;
  if (lives.length !== 1 || shocks.length > 0 || faults.length > 0 || plan.anyHidden) return null;
  if (plan.backlogs.some(({ late }) => late < Number.POSITIVE_INFINITY)) return null;
  const [{ clock, ends, stops, load, overloaded }] = lives;
  const [{ repair, crew, spare }] = ends;
  const isPlain =
    ends.length === 1 &&
    stops === 0 &&
    load === null &&
    overloaded === null &&
    crew === NONE &&
    spare === NONE;
  if (!isPlain || clock === NONE || repair === null) return null;
  const lawOf = (law: number) => laws[law] as Distribution;
  return { life: lawOf(clocks[clock].draw.law), repair: lawOf(repair.law) };
};

const renewalOf = (plan: Plan, service: StaticService, horizon: number): RenewalAnswer | Refusal | null => {
  const laws = onlyLife(plan);
  if (laws === null || service.isUp([plan.lives[0].component])) return null;
  return alternatingRenewal(laws, horizon);
};

const staticService = (plan: Plan, { threshold }: ExactQuestion): StaticService | null =>
  plan.phones === null && plan.cells.length === 0 && plan.demand === null
    ? new StaticService(plan, threshold)
    : null;

/** How long, and how surely, the service of a plan is up: by its Markov chain, or by the laws of its only component. */
export const exactTimes = (plan: Plan, question: ExactQuestion): Pick<ExactAnswer, "chain" | "renewal"> => {
  const { threshold, mostStates } = question;
  const chain = markovChain(plan, { threshold, most: Math.min(mostStates, MOST_STATES) });
  const service = staticService(plan, question);
  return {
    chain: isRefusal(chain) ? chain : ofChain(chain, question),
    renewal: service === null ? null : renewalOf(plan, service, question.horizon),
  };
};

/** Exact answers for a plan: those of its Markov chain where there is one, and those of its static structure. */
export const exactAnswer = (plan: Plan, question: ExactQuestion): ExactAnswer => {
  const symmetry = symmetryOf(plan);
  const service = staticService(plan, question);
  return {
    ...exactTimes(plan, question),
    twin: service === null ? null : independentTwin(plan, symmetry, service),
    cutSets: service === null ? null : cutSetsOf(plan, symmetry, service),
  };
};
