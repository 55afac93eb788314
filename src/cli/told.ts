import type { Plan } from "../backend/plan.ts";
import { nearMatch } from "../base/near-match.ts";
import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import { type Alternative, modelOf } from "../experiment/alternatives.ts";
import { vectorOf } from "../experiment/inputs.ts";
import { type Published, publishedTimes } from "../experiment/published.ts";
import { struck } from "../experiment/replay.ts";
import { type purposes, type RunSettings, runKey } from "../experiment/replicate.ts";
import type { Experiment } from "../experiment/schema.ts";
import { type Study, studyOf } from "../experiment/study.ts";
import { type Trace, traceRun } from "../experiment/trace.ts";
import { sampleVector } from "../experiment/vectors.ts";
import { YEAR } from "../experiment/years.ts";
import { seedKey } from "../kernel/keys.ts";
import { compile } from "../model/compile.ts";
import { AS_BUILT, type LoadedModel } from "../model/load.ts";
import type { Model } from "../model/schema.ts";
import { attributionSentence } from "../report/attribution-sentence.ts";
import { publishedSentence } from "../report/published-text.ts";
import type { StoryNames } from "../report/sentences.ts";
import { type StoryLine, storyOf } from "../report/story.ts";
import { experimentIn, isExperimentFile } from "./checked-file.ts";
import { modelIn } from "./files.ts";
import { shared } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Which run is to be told. */
export interface RunChoice {
  readonly replication: number;
  readonly design: string | undefined;
  /** Of an experiment: by its name. */
  readonly alternative: string | undefined;
  readonly seed: string | undefined;
  readonly fault: string | undefined;
  readonly vector: number | undefined;
  readonly threshold: number | undefined;
  readonly settling: number | undefined;
}

/** A story with what stands above and below it. */
export interface ToldRun {
  readonly head: string;
  readonly lines: readonly StoryLine[];
  readonly closing: string;
}

/** A run as it was in its study. */
interface Studied {
  readonly loaded: LoadedModel;
  readonly model: Model;
  readonly design: string;
  readonly seed: string;
  readonly settings: RunSettings;
  readonly purpose: keyof typeof purposes;
  readonly what: string;
  /** Of a replay: the times that somebody published. */
  readonly published?: Published | undefined;
}

const DAY = 86_400;

const struckBy = (model: Model, fault: string): Model => {
  const known = Object.keys(model.faults);
  if (known.includes(fault)) return struck(model, fault);
  const near = nearMatch(fault, known);
  const hint = near === undefined ? "" : `\n  did you mean ${near}?`;
  throw new UsageError(
    `--fault: the model has no fault ${fault}\n  allowed: ${known.join(", ") || "none"}${hint}`,
  );
};

const ruleOf = ({ threshold = 0.5, settling = 60 }: RunChoice): RunSettings["rule"] => ({
  threshold,
  settling,
});

const ofModel = (file: string, choice: RunChoice): Studied => {
  if (choice.vector !== undefined) throw new UsageError("--vector: only an experiment has vectors");
  if (choice.alternative !== undefined)
    throw new UsageError("--alternative: a model has designs, --design names one");
  const loaded = modelIn(file);
  const model = loaded.model(choice.design);
  const { fault, seed = shared.seed.default } = choice;
  const common = { loaded, seed, design: choice.design ?? AS_BUILT };
  return fault === undefined
    ? {
        ...common,
        model,
        purpose: "years",
        settings: { rule: ruleOf(choice), horizon: YEAR, untilQuiet: false },
        what: `random year ${choice.replication}`,
      }
    : {
        ...common,
        model: struckBy(model, fault),
        purpose: "replay",
        settings: { rule: ruleOf(choice), horizon: DAY, untilQuiet: true },
        what: `replay ${choice.replication} of ${fault}`,
      };
};

const valuesOf = ({ calibrate, inputs, seed }: Experiment, vector: number | undefined) => {
  const vary = inputs?.vary ?? calibrate?.vary;
  if (vector === undefined) return new Map();
  if (vary === undefined) throw new UsageError("--vector: this experiment has no free parameters");
  return sampleVector(vary, seedKey(seed), vector);
};

const alternativeIn = ({ alternatives }: Study, name: string): Alternative => {
  const found = alternatives.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = alternatives.map((one) => one.name);
  const near = nearMatch(name, names);
  const hint = near === undefined ? "" : `\n  did you mean ${near}?`;
  throw new UsageError(
    `--alternative: the experiment has none called ${name}\n  allowed: ${names.join(", ")}${hint}`,
  );
};

/** What is told of: an alternative of the experiment, or any design of its model. */
const chosenIn = (
  study: Study,
  { alternative, design }: RunChoice,
): Pick<Alternative, "design" | "settings"> => {
  if (alternative !== undefined && design !== undefined)
    throw new UsageError("--design: --alternative says which design it is");
  if (alternative !== undefined) return alternativeIn(study, alternative);
  return { design: design ?? AS_BUILT, settings: new Map() };
};

const ofExperiment = (file: string, choice: RunChoice): Studied => {
  if (choice.fault !== undefined) throw new UsageError("--fault: the experiment says which fault strikes");
  const { experiment: written, model: loaded } = experimentIn(file);
  const experiment = { ...written, seed: choice.seed ?? written.seed };
  const study = studyOf(experiment, loaded);
  const { replay, inputs } = experiment;
  const own = inputs === undefined ? undefined : vectorOf(inputs, choice.replication);
  const vector = choice.vector ?? own;
  const chosen = chosenIn(study, choice);
  const model = modelOf(loaded, chosen, valuesOf(experiment, vector));
  const { rule } = study.settings;
  const { threshold = rule.threshold, settling = rule.settling } = choice;
  const sampled = vector === undefined ? "" : ` with the free parameters of vector ${vector}`;
  return {
    loaded,
    model: replay === undefined ? model : struck(model, replay.fault),
    design: chosen.design,
    seed: experiment.seed,
    purpose: study.purpose,
    settings: { ...study.settings, rule: { ...rule, threshold, settling } },
    published: experiment.published,
    what: `${replay === undefined ? "random year" : "replay"} ${choice.replication}${replay === undefined ? "" : ` of ${replay.fault}`}${sampled}`,
  };
};

const namesOf = ({
  components,
  groups,
  cells,
  phones,
  services,
  faults,
  lives,
  crews,
  spares,
}: Plan): StoryNames => {
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
  return {
    components: names(components),
    groups: names(groups),
    cells: names(cells),
    pools: names(phones?.pools ?? []),
    services: names(services),
    faults: names(faults),
    lives: names(lives),
    crews: names(crews),
    spares: names(spares),
  };
};

const closingOf = (
  { model, settings: { rule }, published }: Studied,
  { end, values, attributed, who }: Trace,
): string => {
  const down = `served share below ${formatShare(rule.threshold)}`;
  const lost =
    model.phones === undefined ? "" : `, ${formatCount(values["user-hours-lost"])} user-hours lost`;
  const { downtime, outages, "longest-outage": longest } = values;
  const times =
    outages === 0
      ? "never"
      : `${formatDuration(downtime)} in ${formatCount(outages)} ${outages === 1 ? "outage" : `outages, the longest ${formatDuration(longest)}`}`;
  const account = attributionSentence(attributed, who);
  const said = `The run ends after ${formatDuration(end)}. Down (${down}): ${times}${lost}.`;
  return [said, account, publishedSentence(publishedTimes(published))]
    .filter((part) => part !== "")
    .join(" ");
};

/** In a year, what fewer than one user in twenty feels is quiet; in a replay, one in a hundred. */
const WHOLE: Partial<Record<keyof typeof purposes, number>> = { years: 0.95, replay: 0.99 };

/**
 * Makes one run again and tells it.
 *
 * @throws ModelError or UsageError when there is no such run.
 */
export const told = (file: string, choice: RunChoice): ToldRun => {
  const studied = isExperimentFile(file) ? ofExperiment(file, choice) : ofModel(file, choice);
  const { loaded, model, design, seed, settings, purpose, what } = studied;
  const plan = compile(model);
  const trace = traceRun(plan, settings, runKey(seedKey(seed), purpose, choice.replication));
  const head =
    `${loaded.title}\n${what} of the design "${loaded.designTitle(design)}", seed "${seed}", ` +
    `model ${loaded.digest.slice(0, 16)}. Times count from the start of the run.`;
  return {
    head,
    lines: storyOf(trace.facts, { names: namesOf(plan), end: trace.end, whole: WHOLE[purpose] ?? 1 }),
    closing: closingOf(studied, trace),
  };
};
