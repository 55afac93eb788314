import stringWidth from "string-width";
import { formatCount, formatShare } from "../base/units.ts";
import type { AssertedClaim, AssertedOf, AssertResult } from "../experiment/asserted.ts";
import { onOneLine } from "../experiment/claims/mistake.ts";
import type { Side } from "../experiment/claims/side.ts";
import { claimAmount } from "./claim-amounts.ts";
import { wrapped } from "./lines.ts";

/** Verdicts in words. */
export const sideWords: Readonly<Record<Side, string>> = {
  met: "met",
  "not-met": "not met",
  undecided: "undecided",
};

const YEAR = 8760 * 3600;

/** What its runs are called. */
const runsName = ({ replay, years }: Pick<AssertResult, "replay" | "years">): string => {
  if (replay !== null) return "replays";
  return years?.horizon === YEAR ? "years" : "runs";
};

const openText = ({ runsToDecide, verdict }: AssertedOf): string => {
  if (verdict !== "undecided") return "";
  return runsToDecide === null
    ? "; nobody can say yet how many would decide it"
    : `; about ${formatCount(runsToDecide)} would decide it`;
};

/** What is known of a claim about an alternative, and of how many runs; what would decide it where it is open. */
export const knownText = (
  result: Pick<AssertResult, "replay" | "years">,
  { unit, bound }: Pick<AssertedClaim, "unit" | "bound">,
  asserted: AssertedOf,
): string =>
  `${claimAmount(asserted.answer, unit, bound)} after ${formatCount(asserted.runs)} ${runsName(result)}${openText(asserted)}`;

const WIDEST = Math.max(...Object.values(sideWords).map((words) => stringWidth(words))) + 2;

const lineOf = (
  result: AssertResult,
  claim: AssertedClaim,
  asserted: AssertedOf,
  columns: number,
): string => {
  const isOne = claim.alternatives.length === 1;
  const whose = isOne ? "" : `${onOneLine(asserted.alternative)}: `;
  const text = `${whose}${onOneLine(claim.claim)}: ${knownText(result, claim, asserted)}`;
  const lines = wrapped(text, { width: columns - WIDEST }).split("\n");
  const indent = " ".repeat(WIDEST);
  return lines
    .map((line, at) => (at === 0 ? sideWords[asserted.verdict].padEnd(WIDEST) : indent) + line)
    .join("\n");
};

/** All that was claimed in one sentence, as `1 of 3 claims is not met.` */
export const togetherText = ({ verdict, claims }: Pick<AssertResult, "verdict" | "claims">): string => {
  const count = claims.filter((claim) => claim.verdict === verdict).length;
  const all = claims.length;
  if (verdict === "met") return all === 1 ? "The claim is met." : `All ${all} claims are met.`;
  const verb = count === 1 ? "is" : "are";
  const which = all === 1 ? "The claim" : `${count} of ${all} claims`;
  return `${which} ${all === 1 ? "is" : verb} ${sideWords[verdict]}.`;
};

/** How sure the verdicts are, and what ended the study. */
export const sureText = ({ level, looks, ended, replay, years, claims }: AssertResult): string => {
  const wrong = formatShare((1 - level) / 2);
  const most = formatCount(looks.at(-1)!);
  const ending: Readonly<Partial<Record<typeof ended.by, string>>> = {
    "most-runs": ` It ended at the most ${runsName({ replay, years })} that it may take, ${most}; --runs allows more.`,
    time: " It ended because its time was up.",
    interrupted: " It was interrupted.",
  };
  const nearly = claims.some(({ target }) => target.kind === "mean" || target.kind === "tail-mean")
    ? " Of means that holds nearly: it was tried on skewed laws, and one with a far heavier tail may err more often."
    : "";
  return `All verdicts hold together with ${formatShare(level)}: a true claim is called not met with a chance of at most ${wrong}, and a false one met with at most ${wrong}, however often it was looked (${looks.length === 1 ? "once" : `up to ${looks.length} times`}).${nearly}${ending[ended.by] ?? ""}`;
};

/** The verdicts, one to a line, what they say together, and how sure they are. */
export const assertText = (
  result: AssertResult,
  { columns, strong }: { readonly columns: number; readonly strong: (text: string) => string },
): string => {
  const { title, claims } = result;
  const [one] = claims[0]!.alternatives;
  const subject = claims[0]!.alternatives.length === 1 ? `${title} · ${one!.title}` : title;
  const paragraph = (text: string) => wrapped(text, { width: columns });
  return [
    strong(paragraph(onOneLine(subject))),
    "",
    ...claims.flatMap((claim) => claim.alternatives.map((of) => lineOf(result, claim, of, columns))),
    "",
    paragraph(`${togetherText(result)} ${sureText(result)}`),
    "",
  ].join("\n");
};
