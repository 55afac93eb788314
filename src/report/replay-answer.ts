import { formatDuration, formatShare } from "../base/units.ts";
import type { AlternativeResult, CompareResult } from "../experiment/compare.ts";
import { isRefusal } from "../stats/interval.ts";
import { minutes, percent } from "./figures.ts";

/** A result of replays. */
export type ReplayResult = CompareResult & { readonly replay: NonNullable<CompareResult["replay"]> };

/** A design is said to prevent long outages when even the upper bound of their chance is below this. */
const PREVENTED = 0.05;

type Effect = "prevents" | "shortens" | "unclear" | "lengthens";

/** What can be said of a design at the stated level: never more than its intervals allow. */
const effectOf = ({ longer, difference }: AlternativeResult): Effect => {
  if (longer[0]!.chance.upper < PREVENTED) return "prevents";
  const outage = difference?.means["longest-outage"];
  if (outage === undefined || isRefusal(outage)) return "unclear";
  const { lower, upper } = outage;
  if (upper < 0) return "shortens";
  return lower > 0 ? "lengthens" : "unclear";
};

const listed = (designs: readonly AlternativeResult[]): string =>
  designs.map(({ title }) => title).join("; ");

const firstSentence = ({ alternatives, rule, replay }: ReplayResult): string => {
  const first = alternatives[0]!;
  const median = minutes(first.quantiles.find(({ p }) => p === 0.5)!);
  const chance = percent(first.longer[0]!.chance);
  return (
    `${capital(first.title)}: once ${replay.fault} strikes, half of the outages last longer than ${median} minutes, and the chance ` +
    `of at least ${formatDuration(rule.longer[0]!)} is ${chance}.`
  );
};

/** With a capital letter in front, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cheapest = (designs: readonly AlternativeResult[]): string => {
  const sorted = designs
    .filter(({ relativeCost }) => relativeCost !== null)
    .sort((a, b) => a.costPerMonth - b.costPerMonth);
  const [least] = sorted;
  return least === undefined
    ? ""
    : ` The cheapest of them is ${least.title}, at ${least.relativeCost?.toFixed(2)} times the cost; what changing software costs is not in it.`;
};

const groups = ({ alternatives, rule, level }: ReplayResult): string[] => {
  const long = formatDuration(rule.longer[0]!);
  // From a fault that changed nothing no conclusion is drawn.
  const rivals = alternatives.slice(1).filter(({ replayed, runs }) => replayed!.inert < runs);
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
      `Would have prevented an outage of ${long} (chance below ${formatShare(PREVENTED)} at the upper bound, each by its own ${formatShare(level)} interval): ${listed(prevents)}.${cheapest(prevents)}`,
    );
  if (shortens.length > 0)
    sentences.push(`Shorter on average, but not shown to prevent it: ${listed(shortens)}.`);
  if (unclear.length > 0)
    sentences.push(
      `No difference for this fault that these runs can tell from none (${formatShare(level)}): ${listed(unclear)}.`,
    );
  if (lengthens.length > 0)
    sentences.push(`Longer on average than ${alternatives[0]!.title}: ${listed(lengthens)}.`);
  return sentences;
};

/** The answer in plain sentences, made from the numbers and no surer than their intervals. */
export const answer = (result: ReplayResult): string[] => [
  firstSentence(result),
  ...groups(result),
  "The model's assumptions are marked in its file; what is not known was sampled, not chosen to fit a design.",
];
