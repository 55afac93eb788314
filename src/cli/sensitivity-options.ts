import { nearMatch } from "../base/near-match.ts";
import { type Alternative, alternativesOf } from "../experiment/alternatives.ts";
import { assumptionSpans, type Scale } from "../experiment/assumptions.ts";
import type { LoadedExperiment } from "../experiment/load.ts";
import { MOST_INPUTS, type Span, spansIn } from "../experiment/one-at-a-time.ts";
import { inOneUnit, quantityOf, writtenAs } from "../experiment/quantities.ts";
import { studyOptions } from "./study-options.ts";
import { UsageError } from "./usage-error.ts";

const SCALE = "0.8..1.25";
const LEAST_FACTOR = 1e-6;
const MOST_FACTOR = 1e6;

// What becomes of answers when an input changes has no control.
const { control: _, ...others } = studyOptions;

/** Options of a sensitivity study: what is varied, around what; and those of all studies. */
export const sensitivityOptions = {
  input: {
    type: "string",
    array: true,
    nargs: 1,
    requiresArg: true,
    describe: "an input to vary, as PATH=LOW..HIGH; may be given several times",
  },
  assumptions: {
    type: "boolean",
    default: false,
    describe: "vary every number that the model marks with confidence: assumption",
  },
  scale: {
    type: "string",
    requiresArg: true,
    describe: `with --assumptions: the factors below and above 1 that each is multiplied by, ${SCALE} by default`,
  },
  design: {
    type: "string",
    requiresArg: true,
    describe: "the design that is asked about; the experiment's first by default",
  },
  alternative: {
    type: "string",
    requiresArg: true,
    describe: "an alternative of the experiment instead, as as-built/servers=3",
  },
  ...others,
} as const;

/** What of them, beside those of all studies, was typed. */
export interface SensitivityGiven {
  readonly input?: readonly string[] | undefined;
  readonly assumptions: boolean;
  readonly scale?: string | undefined;
  readonly design?: string | undefined;
  readonly alternative?: string | undefined;
}

const EXAMPLE = "as services.chat.crash.repair.mean=1h..8h";

/** The two ends of a range; a unit that only the second has is the first one's too. */
const endsIn = (text: string): readonly [string, string] | undefined => {
  const [low, high, more] = text.split(/(?<!\.)\.\.(?!\.)/).map((end) => end.trim());
  if (low === undefined || high === undefined || more !== undefined || low === "" || high === "")
    return undefined;
  const [first, second] = [quantityOf(low), quantityOf(high)];
  if (first?.unit !== "" || second === null) return [low, high];
  return [String(writtenAs({ ...first, unit: second.unit })), high];
};

/**
 * An input as it was typed: PATH=LOW..HIGH, both in one unit, which need stand at the second only.
 *
 * @throws UsageError when it is written in another way.
 */
export const inputIn = (text: string): Span => {
  const [, path, range = ""] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const ends = endsIn(range);
  if (path === undefined || ends === undefined)
    throw new UsageError(`--input: found ${text}; it is PATH=LOW..HIGH, ${EXAMPLE}`);
  const read = inOneUnit(ends);
  if (typeof read === "string") throw new UsageError(`--input ${path.trim()}: found ${range}; ${read}`);
  const [low, high] = read.numbers.map((number) => writtenAs({ number, unit: read.unit }));
  if (read.numbers[0]! >= read.numbers[1]!)
    throw new UsageError(`--input ${path.trim()}: found ${range}; the first end is the smaller one`);
  return { path: path.trim(), low: [low!], high: [high!], places: ["inputs", "settings"] };
};

/**
 * The factors that assumptions are multiplied by, as 0.8..1.25.
 *
 * @throws UsageError when they are no two numbers around 1.
 */
export const scaleIn = (text: string): Scale => {
  const [low, high] = (endsIn(text) ?? []).map(Number);
  const isScale =
    low !== undefined &&
    high !== undefined &&
    low >= LEAST_FACTOR &&
    low < 1 &&
    high > 1 &&
    high <= MOST_FACTOR;
  if (!isScale)
    throw new UsageError(`--scale: found ${text}; it is a factor below 1 and one above, as ${SCALE}`);
  return { low, high };
};

/** What was meant, or else all that there is. */
const meant = (name: string, known: readonly string[]): string => {
  const near = nearMatch(name, known);
  return near === undefined ? `there are: ${known.slice(0, 40).join(", ")}` : `did you mean ${near}?`;
};

/**
 * The alternative that inputs are varied around: the experiment's first when none is named.
 *
 * @throws UsageError when there is none of its name.
 */
export const baseIn = (
  { experiment, model }: LoadedExperiment,
  { design, alternative }: SensitivityGiven,
): Alternative => {
  if (design !== undefined && alternative !== undefined)
    throw new UsageError("--alternative: --design says already which design is asked about");
  if (design !== undefined) {
    if (!model.designNames.includes(design))
      throw new UsageError(
        `--design: the model has no design ${design}; ${meant(design, model.designNames)}`,
      );
    return { name: design, title: model.designTitle(design), design, settings: new Map() };
  }
  const all = alternativesOf(experiment, model);
  const found = alternative === undefined ? all[0] : all.find(({ name }) => name === alternative);
  if (found !== undefined) return found;
  const names = all.map(({ name }) => name);
  throw new UsageError(
    `--alternative: the experiment has no alternative ${alternative}; ${meant(alternative!, names)}`,
  );
};

const isWithin = (path: string, other: string): boolean => `${path}.`.startsWith(`${other}.`);

/** How inputs are named, for whoever named none. */
const NO_INPUTS = [
  "no input is uncertain: name some, by one of",
  "  inputs: or calibrate: in the experiment, with what each is sampled from",
  `  --input PATH=LOW..HIGH, ${EXAMPLE}; may be given several times`,
  "  --assumptions, for all numbers that the model marks with confidence: assumption",
].join("\n");

/**
 * All inputs that are to be varied: those of the experiment, those that were typed (which take the place of the experiment's), and
 * on demand the assumptions of the model.
 *
 * @throws UsageError when there are none, or too many.
 */
export const spansFor = (
  loaded: LoadedExperiment,
  base: Alternative,
  given: SensitivityGiven,
): readonly Span[] => {
  if (given.scale !== undefined && !given.assumptions)
    throw new UsageError(
      "--scale: it says by how much --assumptions are changed; --input PATH=LOW..HIGH has ends of its own",
    );
  const typed = (given.input ?? []).map(inputIn);
  const twice = typed.find(({ path }, index) => typed.findIndex((one) => one.path === path) < index);
  if (twice !== undefined) throw new UsageError(`--input: ${twice.path} stands there twice`);
  const isTyped = (path: string) => typed.some((one) => one.path === path);
  const named = [...spansIn(loaded.experiment).filter(({ path }) => !isTyped(path)), ...typed];
  const assumed = given.assumptions ? assumptionSpans(loaded.model, base, scaleIn(given.scale ?? SCALE)) : [];
  const isNamed = (path: string) => named.some((one) => isWithin(path, one.path));
  const all = [...named, ...assumed.filter(({ path }) => !isNamed(path))];
  if (all.length > MOST_INPUTS)
    throw new UsageError(
      `${all.length} inputs are too many: at most ${MOST_INPUTS}. Name those that matter, by --input`,
    );
  if (all.length > 0) return all;
  const marks = "the model marks no number with confidence: assumption";
  throw new UsageError(given.assumptions ? `--assumptions: ${marks}` : NO_INPUTS);
};

/** What was typed that the study follows from; `base` stands for design or alternative. */
export const sensitivityOptionsOf = ({
  input = [],
  assumptions,
  scale,
  design,
  alternative,
}: SensitivityGiven): readonly string[] => [
  ...input.flatMap((one) => ["--input", one]),
  ...(assumptions ? ["--assumptions"] : []),
  ...(scale === undefined ? [] : ["--scale", scale]),
  ...(design === undefined ? [] : ["--design", design]),
  ...(alternative === undefined ? [] : ["--alternative", alternative]),
];
