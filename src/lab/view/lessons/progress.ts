import type { LessonStep, LessonTask } from "../../lesson.ts";
import { isDesignName } from "../../names.ts";
import type { LessonState } from "../../state.ts";
import { shownOf } from "../../timeline/changes.ts";
import type { LabView } from "../../timeline/lab-view.ts";

/** The mark that a step without words of its own leaves when it is done. */
export const DONE = "done";

/** Whether a task is done, by what is on the page. */
export const isTaskDone = (task: LessonTask, view: LabView): boolean => {
  const { state, histories, controls } = view;
  if (state === null) return false;
  if (task.kind === "act")
    return state.variants.some(({ actions }) =>
      actions.some(
        ({ deed, target }) => deed === task.deed && (task.target === null || target === task.target),
      ),
    );
  if (task.kind === "change") {
    const now = controls.find(({ path }) => path === task.path)?.value;
    // A control that was changed has a design of its own.
    return (
      now !== undefined && (task.value === null ? isDesignName(shownOf(state).design) : now === task.value)
    );
  }
  const outages = histories[state.shown]?.outages ?? [];
  if (task.until === "outage") return outages.length > 0;
  if (task.until === "recovered") return outages.some(({ isCut }) => !isCut);
  const end = histories[state.shown]?.end ?? 0;
  return end >= state.asked.horizon;
};

/** Whether one may go on from a step: read, predicted, done, measured or answered. */
export const isStepDone = (
  step: LessonStep,
  answers: LessonState["answers"],
  place: number,
  view: LabView,
): boolean => {
  if (step.kind === "read") return true;
  if ((answers[String(place)] ?? "") !== "") return true;
  return step.kind === "do" && isTaskDone(step.task, view);
};
