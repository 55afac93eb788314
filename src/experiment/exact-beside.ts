import { type ExactAnswer, exactTimes } from "../analytic/exact-answer.ts";
import { compile } from "../model/compile.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { modelOf } from "./alternatives.ts";
import type { Study } from "./study.ts";
import type { Summary } from "./summary.ts";
import type { Answer } from "./targets/target.ts";

/** A number from theory beside what the years of a study say of it. */
export interface ExactBeside {
  /** The name of the alternative. */
  readonly alternative: string;
  /** A mean downtime in seconds, or the share of years that have a property. */
  readonly what: "downtime" | "without-outage" | "outage-at-least";
  /** The length in seconds that the property speaks of; null where there is none. */
  readonly x: number | null;
  readonly exact: number;
  readonly simulated: Answer;
}

/** What theory says of a study's alternatives. */
export interface TheoryBeside {
  readonly besides: readonly ExactBeside[];
  /** Why it says nothing of the first alternative; null where it does. */
  readonly why: string | null;
}

/** Theory is asked for a result in passing: larger chains, and alternatives after these, are left to who asks for them. */
const MOST_STATES = 100;
const MOST_ALTERNATIVES = 12;

type Seen = Pick<Summary, "means" | "outageCounts" | "longer">;

/** The exact mean downtime and chance of no outage, of a chain or of a component by itself; undefined where theory has none. */
const knownOf = ({ chain, renewal }: Pick<ExactAnswer, "chain" | "renewal">) => {
  if (!isRefusal(chain)) return chain;
  if (renewal === null || isRefusal(renewal)) return undefined;
  return { downtime: renewal.timeDown, noOutage: renewal.noOutage, longer: [] };
};

const besidesOf = (
  name: string,
  answer: Pick<ExactAnswer, "chain" | "renewal">,
  { means, outageCounts, longer }: Seen,
): ExactBeside[] => {
  const known = knownOf(answer);
  if (known === undefined) return [];
  const beside = (
    what: ExactBeside["what"],
    x: number | null,
    exact: number | Refusal,
    simulated: Answer,
  ): ExactBeside[] => (typeof exact !== "number" ? [] : [{ alternative: name, what, x, exact, simulated }]);
  const { outages: _, orMore: __, ...none } = outageCounts[0]!;
  return [
    ...beside("downtime", null, known.downtime, means.downtime!),
    ...beside("without-outage", null, known.noOutage, none),
    ...known.longer.flatMap(({ x, chance }) => {
      const seen = longer.find((one) => one.x === x);
      return seen === undefined ? [] : beside("outage-at-least", x, chance, seen.chance);
    }),
  ];
};

/**
 * What theory says of the first alternatives of a study of first years, beside `seen`, what was simulated of each. Null where
 * theory is not asked: replays, long runs, sampled inputs. Theory ends an outage at once; the study when it has settled.
 */
export const theoryBeside = (
  { experiment, alternatives, model }: Study,
  seen: readonly Seen[],
): TheoryBeside | null => {
  const { years, outage, inputs, calibrate } = experiment;
  if (years === undefined || years.warmUp > 0 || inputs !== undefined || calibrate !== undefined) return null;
  const { threshold, longer: lengths } = outage;
  const question = { threshold, horizon: years.horizon, lengths, downtimes: [], mostStates: MOST_STATES };
  const answers = alternatives
    .slice(0, MOST_ALTERNATIVES)
    .map((one) => exactTimes(compile(modelOf(model, one, new Map())), question));
  const besides = answers.flatMap((answer, index) =>
    besidesOf(alternatives[index]!.name, answer, seen[index]!),
  );
  const [first] = answers;
  const { chain } = first!;
  return { besides, why: isRefusal(chain) && knownOf(first!) === undefined ? chain.refused : null };
};
