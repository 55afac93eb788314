import { basename } from "node:path";
import { nearMatch } from "../base/near-match.ts";
import { readCount, readShare } from "../base/quantity.ts";
import { type Alternative, alternativesOf } from "../experiment/alternatives.ts";
import { isMistaken, mistakeText } from "../experiment/claims/mistake.ts";
import { claimIn } from "../experiment/claims/resolve.ts";
import { type LoadedExperiment, loadExperiment } from "../experiment/load.ts";
import { sourcesOf } from "../experiment/sources.ts";
import { sceneOf, studyOf } from "../experiment/study.ts";
import type { Tree } from "../model/reading/node.ts";
import { plainDocument } from "../model/reading/plain-document.ts";
import { experimentIn } from "./checked-file.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { countIn } from "./options.ts";
import { MOST_RUNS } from "./study-options.ts";
import { UsageError } from "./usage-error.ts";

/** What was typed of what is to be decided. */
export interface ClaimsGiven {
  readonly claims: readonly string[];
  readonly alternative?: readonly string[] | undefined;
  readonly all: boolean;
  readonly level?: string | undefined;
  readonly runs?: string | undefined;
  readonly seed?: string | undefined;
}

/** The most runs where nobody says: so many times those that the experiment compares designs by. */
const TIMES = 8;
/** And where it has no number either. */
const MOST = 65_536;

type Said = { readonly [key: string]: Tree };

const isMap = (tree: Tree | undefined): tree is Said =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

const countOf = (tree: Tree | undefined): number | undefined => {
  const count = tree === undefined ? undefined : readCount(tree);
  return typeof count === "number" ? count : undefined;
};

/** The most runs of an alternative: as typed, or what the experiment's own size suggests. */
const mostOf = (said: Said, { runs }: ClaimsGiven): number => {
  if (runs !== undefined) return countIn("runs", runs, [1, MOST_RUNS]);
  const own = countOf(said.runs);
  if (own !== undefined) return Math.min(MOST_RUNS, TIMES * own);
  return (isMap(said.budget) ? countOf(said.budget.runs) : undefined) ?? MOST;
};

/** The rule of an experiment that says itself what is to be decided. */
const ownRule = ({ stop }: Said): Said | undefined =>
  isMap(stop) && stop.kind === "decision" ? stop : undefined;

const ruleOf = (said: Said, { claims }: ClaimsGiven): Said => {
  const own = ownRule(said);
  if (claims.length > 0)
    return { kind: "decision", claims, ...(own?.first === undefined ? {} : { first: own.first }) };
  if (own !== undefined) return own;
  throw new UsageError(
    'say what is claimed, as "p(outage > 3 h in a year) < 1 %"; see secondtick assert --help',
  );
};

const levelIn = (text: string): string => {
  const level = readShare(text);
  if (typeof level === "number" && level > 0.5 && level < 1) return text;
  throw new UsageError(`--level: found ${text}; it is above 50 % and below 100 %`);
};

/** The claims that were typed, each looked up: the first mistake is told with its place. */
const checkClaims = ({ claims }: ClaimsGiven, { experiment, model }: LoadedExperiment): void => {
  const scene = sceneOf(studyOf(experiment, model, []));
  for (const text of claims) {
    const claim = claimIn(text, scene);
    if (isMistaken(claim))
      throw new UsageError(`the claim cannot be read:\n${mistakeText(text, claim.mistake)}`);
  }
};

const chosenOf = (all: readonly Alternative[], given: ClaimsGiven): readonly Alternative[] => {
  const { alternative = [] } = given;
  if (given.all) {
    if (alternative.length > 0) throw new UsageError("--all: --alternative says already which");
    return all;
  }
  if (alternative.length === 0) return all.slice(0, 1);
  const names = all.map(({ name }) => name);
  for (const name of alternative)
    if (!names.includes(name)) {
      const near = nearMatch(name, names);
      throw new UsageError(
        [
          `--alternative: there is none called ${name}`,
          ...(near === undefined
            ? [`they are ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`]
            : []),
          ...(near === undefined ? [] : [`did you mean ${near}?`]),
        ].join("\n  "),
      );
    }
  return all.filter(({ name }) => alternative.includes(name));
};

/**
 * The study that decides claims about the alternatives that were asked for: the experiment's own runs, until it is clear.
 *
 * @throws ModelError with the mistakes of the experiment or its model; UsageError for those of what was typed.
 */
export const openClaims = (file: string, given: ClaimsGiven): OpenedStudy => {
  const { seed, level } = given;
  const changes = {
    ...(seed === undefined ? {} : { seed }),
    ...(level === undefined ? {} : { level: levelIn(level) }),
  };
  let said: Said = {};
  // First without a rule: what was typed is told in other words than what stands in the file.
  const loaded = experimentIn(file, (experiment) => {
    said = isMap(experiment) ? experiment : {};
    return { ...changes, ...(given.claims.length === 0 ? {} : { runs: 1, stop: undefined }) };
  });
  checkClaims(given, loaded);
  const { runs: _, ...rest } = loaded.source as Said;
  const budget = { ...(isMap(said.budget) ? said.budget : {}), runs: mostOf(said, given) };
  const asked = { ...rest, stop: ruleOf(said, given), budget };
  const { experiment, source } = loadExperiment(plainDocument(file, asked), () => loaded.model);
  const chosen = chosenOf(alternativesOf(experiment, loaded.model), given);
  return {
    study: studyOf(experiment, loaded.model, chosen),
    sources: sourcesOf({ source, model: loaded.model }, chosen),
    command: "assert",
    file: basename(file),
    options: seed === undefined ? [] : ["--seed", seed],
  };
};
