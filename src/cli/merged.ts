import { readCount } from "../base/quantity.ts";
import { type Calibration, calibrateVectors } from "../experiment/calibration.ts";
import type { Conducted } from "../experiment/conduct.ts";
import type { Ledger } from "../experiment/ledger.ts";
import {
  type ComputedPart,
  type Gap,
  gapsOf,
  MorePartsNeeded,
  merge,
  overlapsOf,
  unionOf,
} from "../experiment/merge.ts";
import { studyFrom } from "../experiment/sources.ts";
import type { Study } from "../experiment/study.ts";
import { differencesOf, type StudyManifest } from "../experiment/study-manifest.ts";
import { canonicalJson } from "../model/digest.ts";
import type { Tree } from "../model/reading/node.ts";
import { version } from "../version.ts";
import { type Checkpoint, manifestOfFolder, readCheckpoint } from "./checkpoint.ts";
import { commandsFor } from "./merge-advice.ts";
import { precisionAt } from "./study-run.ts";
import { Unfinished } from "./unfinished.ts";
import { UsageError } from "./usage-error.ts";

/** The parts of one study, and the study. */
export interface OpenedParts {
  readonly study: Study;
  readonly manifest: StudyManifest;
  readonly checkpoints: readonly Checkpoint[];
}

/** How many runs are wanted may differ from part to part: then the most are. */
const UNLIKE: readonly string[] = ["runs", "budget"];

const saidIn = ({ sources: { experiment } }: StudyManifest): { readonly [key: string]: Tree } =>
  typeof experiment === "object" && experiment !== null ? (experiment as { [key: string]: Tree }) : {};

/** What two parts of a study were told differently, though their values are the same. */
const unlike = (one: StudyManifest, other: StudyManifest): string[] => {
  const [mine, its] = [saidIn(one), saidIn(other)];
  return [...new Set([...Object.keys(mine), ...Object.keys(its)])].filter(
    (key) => !UNLIKE.includes(key) && canonicalJson(mine[key] ?? null) !== canonicalJson(its[key] ?? null),
  );
};

const refuseUnlike = (folders: readonly string[], manifests: readonly StudyManifest[]): void => {
  const [first] = manifests;
  manifests.forEach((manifest, index) => {
    const both = `${folders[0]} and ${folders[index]}`;
    const differing = differencesOf(first!, manifest);
    if (differing.length > 0)
      throw new UsageError(
        [`${both} are not parts of the same study. They have:`, ...differing].join("\n  "),
      );
    const said = unlike(first!, manifest);
    if (said.length > 0)
      throw new UsageError(
        `${both} were asked different questions: their experiments do not say the same of ${said.join(", ")}`,
      );
  });
};

/** The part that was asked for most runs says how many are enough. */
const mostOf = (manifests: readonly StudyManifest[]): StudyManifest => {
  const runs = (manifest: StudyManifest): number => {
    const count = readCount(saidIn(manifest).runs ?? 0);
    return typeof count === "number" ? count : 0;
  };
  return manifests.reduce((most, manifest) => (runs(manifest) > runs(most) ? manifest : most));
};

const studyIn = (folder: string, manifest: StudyManifest): Study => {
  if (manifest.version !== version)
    throw new UsageError(
      `${folder}: it was computed by version ${manifest.version} of secondtick, and this is ${version}: only that version says the same of it`,
    );
  const study = studyFrom(`${folder}/study.json`, manifest.sources);
  if (study.digest === manifest.study) return study;
  throw new UsageError(
    `${folder}: what study.json says is not what its digest was made from; it was changed`,
  );
};

/**
 * Opens folders that hold parts of one study.
 *
 * @throws UsageError when one is no study's, when they are of different studies, or overlap.
 */
export const openParts = (folders: readonly string[]): OpenedParts => {
  const manifests = folders.map(manifestOfFolder);
  refuseUnlike(folders, manifests);
  const manifest = mostOf(manifests);
  const study = studyIn(folders[manifests.indexOf(manifest)]!, manifest);
  const checkpoints = folders.map((folder) => readCheckpoint(folder, study));
  const [overlap] = overlapsOf(study, checkpoints.map(partOf));
  if (overlap === undefined) return { study, manifest, checkpoints };
  const { one, other, from, to, alternative } = overlap;
  const { name } = study.alternatives[alternative]!;
  throw new UsageError(
    `${one} and ${other} have the same replications, as ${from} to ${to - 1} of ${name}: each belongs to one part only`,
  );
};

const partOf = (checkpoint: Checkpoint): ComputedPart => ({ name: checkpoint.folder, ledger: checkpoint });

/** All finished work of parts, to be read. */
export const workIn = ({ checkpoints }: OpenedParts): Ledger => unionOf(checkpoints.map(partOf));

const MOST_GAPS = 10;

const gapText = ({ alternatives }: Study, gap: Gap): string => {
  const whose =
    gap.alternatives.length === alternatives.length
      ? "all alternatives"
      : gap.alternatives.map((index) => alternatives[index]!.name).join(", ");
  const numbers =
    gap.to - gap.from === 1 ? `replication ${gap.from}` : `replications ${gap.from} to ${gap.to - 1}`;
  return `  ${numbers} of ${whose}`;
};

const gapLines = (study: Study, gaps: readonly Gap[]): string[] => [
  ...gaps.slice(0, MOST_GAPS).map((gap) => gapText(study, gap)),
  ...(gaps.length > MOST_GAPS ? [`  … and ${gaps.length - MOST_GAPS} more ranges`] : []),
];

/** The vectors that were kept, as far as that is known without computing. */
const calibrationIn = async (study: Study, parts: readonly ComputedPart[]): Promise<Calibration | null> => {
  if (study.experiment.calibrate === undefined) return null;
  const nothing = () => {};
  return calibrateVectors(study, {
    executor: { run: async () => {} },
    ledger: unionOf(parts),
    watch: { calibrating: nothing, simulating: nothing, looked: nothing },
  }).catch(() => null);
};

const stateText = ({ stop, experiment }: Study, { looked }: MorePartsNeeded): string =>
  looked === null
    ? "The parts do not hold all that the study needs. Missing:"
    : `After ${Math.max(...looked.runs)} replications the study's rule, ${stop.kind}, asks for more${precisionAt(looked, experiment.level)}. Missing:`;

const unfinished = async (parts: OpenedParts, more: MorePartsNeeded): Promise<Unfinished> => {
  const { study, checkpoints } = parts;
  const gaps = gapsOf(more.jobs);
  const calibration = await calibrationIn(study, checkpoints.map(partOf));
  return new Unfinished(
    [
      stateText(study, more),
      ...(gaps.length === 0 ? ["  the calibration, and all that follows from it"] : gapLines(study, gaps)),
      "To compute it, here or elsewhere, and then merge all folders:",
      ...commandsFor(parts, { jobs: more.jobs, gaps, calibration }).map((command) => `  ${command}`),
    ].join("\n"),
  );
};

/**
 * Joins parts: what the whole study would have been.
 *
 * @throws Unfinished when more has to be computed, with the commands that do; NothingKept when no vector agrees with history.
 */
export const mergeParts = async (parts: OpenedParts): Promise<Conducted> => {
  try {
    return await merge(parts.study, parts.checkpoints.map(partOf));
  } catch (error) {
    throw error instanceof MorePartsNeeded ? await unfinished(parts, error) : error;
  }
};
