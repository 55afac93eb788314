import { exp, log } from "../base/math.ts";
import { isJudged, type JudgedLaw, LEAST_ENDS } from "../experiment/fit-lengths.ts";
import type { LogFit, PartFit } from "../experiment/fit-log.ts";
import { normalQuantile } from "../stats/normal.ts";
import { type Between, significant, spanIn, unitFor } from "./spans.ts";

/** The longest duration that a model may hold: 10,000 years, in seconds. */
const LONGEST = 10_000 * 8_760 * 3_600;

/** A law to take, in the words of a model. */
interface Taken {
  readonly kind: string;
  /** A duration of the law, with its interval: the law keeps its shape when only this is changed. */
  readonly sizeName: "mean" | "median";
  readonly size: Between & { readonly level: number };
  /** What else determines the law, a plain number. */
  readonly shape: readonly [name: string, value: number] | undefined;
  readonly ended: number;
  readonly cut: number;
}

const ofLaw = (law: JudgedLaw): Pick<Taken, "kind" | "sizeName" | "size" | "shape"> => {
  const [name] = Object.keys(law.parameters).filter((one) => one === "shape" || one === "sigma");
  const shape = name === undefined ? undefined : ([name, law.parameters[name].estimate] as const);
  return name === "sigma"
    ? { kind: law.kind, sizeName: "median", size: law.median, shape }
    : { kind: law.kind, sizeName: "mean", size: law.mean, shape };
};

/** Whether the law without memory rests on more than the laws fitted: on time under watch of an unknown age. */
export const takesMemoryless = ({ memoryless, ended }: PartFit): boolean =>
  memoryless !== null && memoryless.ended > 0 && ended < LEAST_ENDS;

const withoutMemory = ({ memoryless }: PartFit): Taken | undefined => {
  if (memoryless === null) return undefined;
  const { mean: size, ended, cut } = memoryless;
  return { kind: "exponential", sizeName: "mean", size, shape: undefined, ended, cut };
};

const chosen = ({ laws, choice, count, ended }: PartFit): Taken | undefined => {
  const law = laws.filter(isJudged).find(({ kind }) => kind === choice?.kind);
  return law === undefined ? undefined : { ...ofLaw(law), ended, cut: count - ended };
};

/** The law to take of a part; undefined where there is none. */
export const takenOf = (part: PartFit | null): Taken | undefined => {
  if (part === null) return undefined;
  const taken = takesMemoryless(part) ? withoutMemory(part) : chosen(part);
  return taken !== undefined && taken.size.estimate <= LONGEST ? taken : undefined;
};

const lawYaml = (
  name: string,
  { kind, sizeName, size, shape, ended, cut }: Taken,
  file: string,
): string[] => {
  const { level, lower, upper } = size;
  const unit = unitFor(size.estimate);
  const watched = `${ended} seen to the end${cut > 0 ? `, ${cut} cut off` : ""}`;
  const ends = [lower, upper].map((end) => significant(end / unit.size, 3)).join("–");
  const note = `${sizeName} ${ends} ${unit.name} (${significant(100 * level, 3)} %)`;
  return [
    `  ${name}:`,
    `    kind: ${kind}`,
    `    ${sizeName}: ${spanIn(size.estimate, unit)}`,
    ...(shape === undefined ? [] : [`    ${shape[0]}: ${significant(shape[1], 4)}`]),
    `    source: ${JSON.stringify(`${file}: ${watched}`)}`,
    "    confidence: derived",
    `    note: ${JSON.stringify(note)}`,
  ];
};

const takenParts = ({ life, repair }: LogFit) =>
  Object.entries({ life, repair }).flatMap(([name, part]) => {
    const taken = takenOf(part);
    return taken === undefined ? [] : [{ name, taken }];
  });

/** The laws to take, as they stand in a service or a kind of component; null where there are none. */
export const lawsYaml = (fit: LogFit, file: string): string | null => {
  const parts = takenParts(fit);
  if (parts.length === 0) return null;
  return `${["crash:", ...parts.flatMap(({ name, taken }) => lawYaml(name, taken, file))].join("\n")}\n`;
};

/**
 * What to sample in an experiment because it is not known well: lognormal laws whose middle parts are as wide as the
 * intervals. Null where there is no law.
 */
export const inputsYaml = (fit: LogFit): string | null => {
  const lines = takenParts(fit).flatMap(({ name, taken: { sizeName, size } }) => {
    const { level, lower, upper } = size;
    if (!(lower > 0 && upper <= LONGEST)) return [];
    const sd = (log(upper) - log(lower)) / (2 * normalQuantile((1 + level) / 2));
    const median = Math.sqrt(lower) * Math.sqrt(upper);
    const p95 = median * exp(normalQuantile(0.95) * sd);
    const unit = unitFor(median);
    const law = `{ logNormal: { median: ${spanIn(median, unit)}, p95: ${spanIn(p95, unit)} } }`;
    return [`    services.chat.crash.${name}.${sizeName}:`, `      ${law}`];
  });
  return lines.length === 0 ? null : `${["inputs:", "  vary:", ...lines].join("\n")}\n`;
};
