import { formatDuration, formatShare } from "../base/units.ts";
import type { CompareResult, DesignResult } from "../experiment/compare.ts";
import { minutes, percent } from "./figures.ts";

/** A design is said to prevent long outages when even the upper bound of their chance is below this. */
const PREVENTED = 0.05;

type Effect = "prevents" | "shortens" | "unclear" | "lengthens";

/** What can be said of a design at the stated level: never more than its intervals allow. */
const effectOf = ({ longer, difference }: DesignResult): Effect => {
  if (longer.upper < PREVENTED) return "prevents";
  if (difference === null || "refused" in difference.outage) return "unclear";
  const { lower, upper } = difference.outage;
  if (upper < 0) return "shortens";
  return lower > 0 ? "lengthens" : "unclear";
};

const listed = (designs: readonly DesignResult[]): string => designs.map(({ title }) => title).join("; ");

const firstSentence = ({ designs: [first], rule, replay }: CompareResult): string => {
  const [median, chance] = [minutes(first.outage.median), percent(first.longer)];
  return (
    `${capital(first.title)}: once ${replay.fault} strikes, half of the outages last longer than ${median} minutes, and the chance ` +
    `of at least ${formatDuration(rule.longer)} is ${chance}.`
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cheapest = (designs: readonly DesignResult[]): string => {
  const sorted = designs
    .filter(({ relativeCost }) => relativeCost !== null)
    .sort((a, b) => a.costPerMonth - b.costPerMonth);
  const [least] = sorted;
  return least === undefined
    ? ""
    : ` The cheapest of them is ${least.title}, at ${least.relativeCost?.toFixed(2)} times the cost.`;
};

const groups = ({ designs, rule, level, runs }: CompareResult): string[] => {
  const long = formatDuration(rule.longer);
  // From a fault that changed nothing no conclusion is drawn.
  const rivals = designs.slice(1).filter(({ inert }) => inert < runs);
  const by = (effect: Effect) => rivals.filter((design) => effectOf(design) === effect);
  const sentences: string[] = [];
  const [prevents, shortens, unclear, lengthens] = [
    by("prevents"),
    by("shortens"),
    by("unclear"),
    by("lengthens"),
  ];
  if (prevents.length > 0)
    sentences.push(
      `Would have prevented an outage of ${long} (chance below ${formatShare(PREVENTED)} at the upper bound): ${listed(prevents)}.${cheapest(prevents)}`,
    );
  if (shortens.length > 0)
    sentences.push(`Shorter on average, but not shown to prevent it: ${listed(shortens)}.`);
  if (unclear.length > 0)
    sentences.push(
      `No difference for this fault that these runs can tell from none (${formatShare(level)}): ${listed(unclear)}.`,
    );
  if (lengthens.length > 0)
    sentences.push(`Longer on average than ${designs[0].title}: ${listed(lengthens)}.`);
  return sentences;
};

/** The answer in plain sentences, made from the numbers and no surer than their intervals. */
export const answer = (result: CompareResult): string[] => [
  firstSentence(result),
  ...groups(result),
  "The model's assumptions are marked in its file; what is not known was sampled, not chosen to fit a design.",
];
