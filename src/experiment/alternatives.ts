import { assert } from "../base/assert.ts";
import type { Chosen } from "../base/family.ts";
import { seedKey } from "../kernel/keys.ts";
import { type LoadedModel, withSettings } from "../model/load.ts";
import type { Document } from "../model/reading/document.ts";
import type { Tree } from "../model/reading/node.ts";
import { withValues } from "../model/reading/overlay.ts";
import type { Model } from "../model/schema.ts";
import { type Factors, MOST_POINTS } from "./factors.ts";
import { pointCount, pointsOf } from "./sampling/family.ts";
import type { Vector } from "./vectors.ts";

/** What is compared with others: a design, with what the factors set after its changes. */
export interface Alternative {
  /** `as-built`, or `as-built/servers=3/mean=1 h`: of each path as much as tells it from the others. */
  readonly name: string;
  /** For tables: `as built · servers 3 · mean 1 h`. */
  readonly title: string;
  readonly design: string;
  /** Values by path; none without factors. */
  readonly settings: ReadonlyMap<string, Tree>;
  /** Values by path that are set in the model as built, before the design changes it; left out where there are none. */
  readonly inputs?: ReadonlyMap<string, Tree> | undefined;
}

/** The parts of an experiment that say what is compared. */
export interface Compared {
  readonly designs: readonly string[];
  readonly factors?: Factors | undefined;
  /** A grid when it is left out. */
  readonly sampling?: Chosen | undefined;
  readonly seed: string;
}

/** The most alternatives of an experiment. */
export const MOST_ALTERNATIVES = MOST_POINTS;

const GRID: Chosen = { kind: "grid" };

/** Ends of a path that say little by themselves: parameters of laws and of ranges. */
const VAGUE: ReadonlySet<string> = new Set(
  "mean median p95 cv rate shape scale value from to kind takes every".split(" "),
);

const isVague = (end: string): boolean => end.split(".").every((step) => VAGUE.has(step));

/**
 * The shortest end of each path that no other path ends in, of so many steps at least where the path has them.
 *
 * ```ts
 * import { shortNames } from "../src/experiment/alternatives.ts";
 * shortNames(["a.repair.mean", "a.servers"]) // => ["repair.mean", "servers"]
 * ```
 */
export const shortNames = (paths: readonly string[], least = 1): readonly string[] =>
  paths.map((path) => {
    const steps = path.split(".");
    const ends = steps.map((_, index) => steps.slice(-1 - index).join(".")).slice(least - 1);
    const others = paths.filter((one) => one !== path).map((one) => `.${one}`);
    return ends.find((end) => !isVague(end) && !others.some((one) => one.endsWith(`.${end}`))) ?? path;
  });

/** How many alternatives an experiment asks for; those that fall together are counted each. */
export const alternativeCount = ({ designs, factors, sampling = GRID }: Compared): number =>
  designs.length * (factors === undefined ? 1 : pointCount(sampling, factors));

/**
 * All that an experiment compares: each design with each point of its factors, designs outermost; just the designs when there
 * are no factors. The first one is the baseline.
 */
export const alternativesOf = (
  compared: Compared,
  model: Pick<LoadedModel, "designTitle">,
): readonly Alternative[] => {
  const { designs, factors, sampling = GRID, seed } = compared;
  assert(alternativeCount(compared) <= MOST_ALTERNATIVES, "an experiment compares at most 1000 alternatives");
  const points = factors === undefined ? [new Map()] : pointsOf(sampling, factors, seedKey(seed));
  const names = shortNames(Object.keys(factors ?? {}));
  return designs.flatMap((design) =>
    points.map((settings) => {
      const values = [...settings.values()].map(String);
      return {
        name: [design, ...names.map((name, index) => `${name}=${values[index]}`)].join("/"),
        title: [model.designTitle(design), ...names.map((name, index) => `${name} ${values[index]}`)].join(
          " · ",
        ),
        design,
        settings,
      };
    }),
  );
};

/**
 * The model of an alternative over a vector: the vector's values and the alternative's own inputs are set in the model as built,
 * then the design changes it, then the factors' values are set. Checked in full without a vector; one that lies between checked
 * ones is read quickly.
 *
 * @throws ModelError when a path does not exist, or a value does not fit there.
 */
export const modelOf = (
  model: LoadedModel,
  { design, settings, inputs }: Pick<Alternative, "design" | "settings" | "inputs">,
  vector: Vector,
): Model => {
  if (inputs === undefined) return withSettings(model, { design, before: vector, after: settings });
  if (vector.size === 0) return model.check(documentOf(model, { design, settings, inputs }));
  return withSettings(model, { design, before: new Map([...vector, ...inputs]), after: settings });
};

/**
 * What the model's file says of an alternative, unchecked.
 *
 * @throws ModelError when a path does not exist.
 */
export const documentOf = (
  model: Pick<LoadedModel, "document" | "documentOf">,
  { design, settings, inputs = new Map() }: Pick<Alternative, "design" | "settings" | "inputs">,
): Document => withValues(model.documentOf(design, withValues(model.document, inputs)), settings);
