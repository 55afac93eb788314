import type { Chosen } from "../../base/family.ts";
import { nearMatch } from "../../base/near-match.ts";
import { formatDuration } from "../../base/units.ts";
import { unitOfTarget } from "../targets/family.ts";
import { amountIn, unitIn } from "./amount.ts";
import type { Claim } from "./claim.ts";
import { ClaimMistake, caught, isMistaken, type Mistake } from "./mistake.ts";
import { type Parsed, parseClaim, type Quantity, type Said } from "./parse.ts";
import type { Scene } from "./scene.ts";
import { checkScope } from "./scope.ts";

/** Any outage that is longer than something is there when the longest one is. */
const OUTAGE = { name: "outage", column: "longest-outage" };

const MOST_LISTED = 12;

const listed = (names: readonly string[]): string =>
  names.length > MOST_LISTED
    ? `${names.slice(0, MOST_LISTED).join(", ")} … (secondtick reference --kind metrics lists them)`
    : names.join(", ");

const columnOf = (
  { text, at }: Said,
  { columns, hasPhones }: Scene,
  isEvent: boolean,
): Scene["columns"][0] => {
  const name = isEvent && text === OUTAGE.name ? OUTAGE.column : text;
  const column = columns.find((one) => one.name === name);
  if (column === undefined) {
    const known = [...(isEvent ? [OUTAGE.name] : []), ...columns.map((one) => one.name)];
    const message =
      text === OUTAGE.name
        ? "an outage is no number: the chance of one is p(outage > 3 h), their number is outages"
        : "no metric of this study has this name; one with parameters is listed in the experiment's metrics first";
    throw new ClaimMistake({
      at,
      found: text,
      message,
      allowed: listed(known),
      suggestion: nearMatch(text, known),
    });
  }
  if (column.needsPhones && !hasPhones)
    throw new ClaimMistake({
      at,
      found: text,
      message: "this metric is about users, and the model has no phones",
    });
  return column;
};

/** What a target estimates of a column, and whether the number that is meant is the rest to 1. */
interface Meant {
  readonly column: string;
  readonly target: Chosen;
  readonly isOpposite: boolean;
}

const chanceOf = (quantity: Extract<Quantity, { of: "chance" }>, scene: Scene): Meant => {
  const { metric, comparison, amount } = quantity;
  const isBelow = comparison.startsWith("<");
  if (isBelow && metric.text === OUTAGE.name)
    throw new ClaimMistake({
      at: metric.at,
      found: `outage ${comparison}`,
      message: "there may be several outages; the chance that all are so short is that of the longest one",
      suggestion: `p(longest-outage ${comparison} …)`,
    });
  const { name } = columnOf(metric, scene, true);
  const value = amountIn(amount, unitIn(scene, name));
  const kind = comparison === ">=" || comparison === "<" ? "at-least" : "more-than";
  const most = scene.greatest(name);
  if (kind === "at-least" ? value > most : value >= most)
    throw new ClaimMistake({
      at: amount.at,
      found: amount.text,
      message: `a run ends after ${formatDuration(scene.horizon)}: so much ${name} cannot be seen in it, and its chance would be taken for 0`,
    });
  return { column: name, target: { kind, value }, isOpposite: isBelow };
};

const meantBy = (quantity: Quantity, scene: Scene): Meant => {
  if (quantity.of === "chance") return chanceOf(quantity, scene);
  const column = columnOf(quantity.metric, scene, false).name;
  const target =
    quantity.of === "quantile" || quantity.of === "tail-mean"
      ? { kind: quantity.of, p: quantity.p }
      : { kind: "mean" };
  return { column, target, isOpposite: false };
};

/** A bound beyond which nothing lies decides nothing: what is said of it holds always, or no run can show it. */
const checkBound = (
  { comparison, bound: said }: Parsed,
  bound: number,
  most: number,
  isQuantile: boolean,
): void => {
  const isUpper = comparison.startsWith("<");
  const isEnd = isUpper ? bound <= 0 : bound >= most;
  const isOther = isUpper ? bound >= most && comparison === "<=" : bound <= 0 && comparison === ">=";
  const mistake = (message: string): ClaimMistake =>
    new ClaimMistake({ at: said.at, found: said.text, message });
  if (isOther) throw mistake("this holds whatever happens");
  if (isEnd && !(isQuantile && comparison.endsWith("=")))
    throw mistake(
      "no number of runs can show this: what was not seen in them may still happen. Choose a bound that is not the end",
    );
};

/**
 * What a well-formed claim means in a study.
 *
 * @throws ClaimMistake when the study has no such metric, unit or scope.
 */
const meaningOf = (parsed: Parsed, scene: Scene): Claim => {
  checkScope(parsed.scope, scene);
  const meant = meantBy(parsed.quantity, scene);
  const answer = unitOfTarget(meant.target, unitIn(scene, meant.column));
  const most = answer === "chance" ? 1 : scene.greatest(meant.column);
  const bound = amountIn(parsed.bound, answer);
  checkBound(parsed, bound, most, parsed.quantity.of === "quantile");
  return { text: parsed.text, ...meant, unit: answer, comparison: parsed.comparison, bound };
};

/** Reads a claim and looks up in a study what it is about. */
export const claimIn = (text: string, scene: Scene): Claim | { readonly mistake: Mistake } => {
  const parsed = parseClaim(text);
  return isMistaken(parsed) ? parsed : caught(() => meaningOf(parsed, scene));
};
