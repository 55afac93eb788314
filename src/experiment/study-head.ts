import { version } from "../version.ts";
import { type Asked, askedOf } from "./asked.ts";
import { type Ended, endedBy } from "./ended.ts";
import type { Findings } from "./findings.ts";
import { hasPhones } from "./study.ts";

/** What every result says of the study that it is of. Lengths are in seconds. */
export interface StudyHead {
  readonly version: string;
  readonly title: string;
  readonly model: { readonly title: string; readonly digest: string };
  /** Of all that the values follow from. */
  readonly digest: string;
  readonly seed: string;
  /** Of all intervals; of those that hold together, of all together. */
  readonly level: number;
  readonly replay: { readonly fault: string; readonly horizon: number } | null;
  readonly years: { readonly horizon: number; readonly warmUp: number } | null;
  readonly question: Asked;
  readonly ended: Ended;
  readonly hasPhones: boolean;
}

/** Says of a study that is over what it was. */
export const headOf = (findings: Findings): StudyHead => {
  const { study } = findings.conducted;
  const { experiment, model } = study;
  return {
    version,
    title: experiment.title,
    model: { title: model.title, digest: model.digest },
    digest: study.digest,
    seed: experiment.seed,
    level: experiment.level,
    replay: experiment.replay ?? null,
    years: experiment.years ?? null,
    question: askedOf(study),
    ended: endedBy(findings),
    hasPhones: hasPhones(study),
  };
};
