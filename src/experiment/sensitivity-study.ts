import type { Tree } from "../model/reading/node.ts";
import { plainDocument } from "../model/reading/plain-document.ts";
import type { Alternative } from "./alternatives.ts";
import { unfeltIn } from "./input-checks.ts";
import { type LoadedExperiment, loadExperiment } from "./load.ts";
import { oneAtATime, type Refused, type Span } from "./one-at-a-time.ts";
import type { Experiment } from "./schema.ts";
import { changedExperiment, type Sources, sourcesOf } from "./sources.ts";
import { type Study, studyOf } from "./study.ts";

/** A sensitivity study, made ready to run, with all that it was made from. */
export interface SensitivityStudy {
  readonly study: Study;
  readonly sources: Sources;
  readonly notVaried: readonly Refused[];
}

/** What is asked, without a control: it is of no use to what the inputs do. */
const uncontrolled = (source: Tree, { question }: Experiment): Readonly<Record<string, Tree>> => {
  if (question?.control === undefined) return {};
  const { control: _, ...asked } = (source as { readonly question: Readonly<Record<string, Tree>> }).question;
  return { question: asked };
};

/** The experiment about one design, with nothing sampled, calibrated or varied on purpose. */
const heldStill = (
  file: string,
  { source, model, experiment }: LoadedExperiment,
  design: string,
): LoadedExperiment => {
  const changes = {
    ...uncontrolled(source, experiment),
    designs: [design],
    inputs: undefined,
    calibrate: undefined,
    factors: undefined,
    sampling: undefined,
  };
  return loadExperiment(changedExperiment(plainDocument(file, source), changes), () => model);
};

/**
 * The study that varies inputs of an experiment one at a time: its first alternative is the base, in which all of them are as
 * the model says them. `file` stands in complaints.
 *
 * @throws ModelError when the experiment cannot be asked of the base's design.
 */
export const sensitivityStudy = (
  file: string,
  loaded: LoadedExperiment,
  { base, spans }: { readonly base: Alternative; readonly spans: readonly Span[] },
): SensitivityStudy => {
  const still = heldStill(file, loaded, base.design);
  const unfelt = spans.flatMap(({ path }) => {
    const why = unfeltIn(still.experiment.replay, path);
    return why === undefined ? [] : [{ path, why }];
  });
  const felt = spans.filter(({ path }) => unfelt.every((one) => one.path !== path));
  const { alternatives, notVaried: refused } = oneAtATime(still.model, base, felt);
  const notVaried = [...unfelt, ...refused];
  return {
    study: studyOf(still.experiment, still.model, alternatives),
    sources: {
      ...sourcesOf(still, alternatives),
      notVaried: notVaried.map(({ path, why }) => ({ path, why })),
    },
    notVaried,
  };
};
