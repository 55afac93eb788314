import type { Alternative } from "../../experiment/alternatives.ts";
import { keyOfRun, planOfRun } from "../../experiment/told-study.ts";
import { type Trace, traceRun } from "../../experiment/trace.ts";
import { ModelError } from "../../model/reading/model-error.ts";
import type { OtherRun } from "../../report/story-others.ts";
import type { ToldStudy } from "./choice.ts";
import { endingOfTrace, type ToldStory } from "./story.ts";

/** So many other designs are tried; each takes as long as the run itself. */
const MOST = 20;

/** A run as a row beside those of other designs. */
const rowOf = (
  { name, title }: Alternative,
  { study }: ToldStudy,
  trace: Trace,
  hasPhones: boolean,
): OtherRun => {
  const { values } = trace;
  return {
    name,
    title,
    longestOutage: values["longest-outage"],
    downtime: values.downtime,
    userHoursLost: hasPhones ? values["user-hours-lost"] : null,
    ending: endingOfTrace(study, trace),
  };
};

const impossible = ({ name, title }: Alternative, why: string): OtherRun => ({
  name,
  title,
  longestOutage: null,
  downtime: null,
  userHoursLost: null,
  ending: why,
});

/** The told run itself, as a row beside those of other designs. */
export const ownRow = ({ told, trace, plan }: ToldStory): OtherRun =>
  rowOf(told.alternative, told, trace, plan.phones !== null);

/** The same run, on the same luck, under each other design of the study or the model: at most 20 of them, in their order. */
export const otherRuns = ({ told, run }: ToldStory): readonly OtherRun[] => {
  const { study, others } = told;
  const { replay } = study.experiment;
  const key = keyOfRun(study, run.replication);
  return others.slice(0, MOST).map((other) => {
    try {
      if (replay !== undefined && !(replay.fault in study.model.model(other.design).faults))
        return impossible(other, `has no ${replay.fault}`);
      const plan = planOfRun(study, other, run.vector);
      return rowOf(other, told, traceRun(plan, study.settings, key), plan.phones !== null);
    } catch (error) {
      if (error instanceof ModelError) return impossible(other, "does not fit the model");
      throw error;
    }
  });
};
