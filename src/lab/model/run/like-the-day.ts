import type { Plan } from "../../../backend/plan.ts";
import type { Asked } from "../../state.ts";
import { askedKey, OpenedRun } from "./opened-run.ts";

/** When a service was back for good, in seconds after the fault: one time that was published, or the first and the last of several. */
export interface Back {
  readonly after: number;
  readonly to?: number | undefined;
}

/** So many runs are looked at. */
const MOST = 200;
/** How far off it may be: published times are round. */
const ABOUT = 0.05;
/** Nobody goes back in them. */
const NO_ROOM = 0;

/** When the threshold is reached for good in a run, as far as it is known at a time, in seconds; NaN where it is not. */
const backBy = (plan: Plan, asked: Asked, end: number): number => {
  const run = new OpenedRun(plan, askedKey(asked), NO_ROOM);
  const { stated } = run.backend.world;
  let back = Number.NaN;
  for (let now = 0; now <= end; now = run.due) {
    run.advanceTo(now);
    if (stated.share[0]! < asked.threshold) back = Number.NaN;
    else if (Number.isNaN(back)) back = now;
  }
  return back;
};

/**
 * The number of the first run of a replay in which the service is back about when it was on the day itself, among the first
 * 200; 0 where there is none. What comes after that time is not looked at.
 */
export const likeTheDay = (plan: Plan, asked: Asked, { after, to = after }: Back): number => {
  const [least, most] = [after * (1 - ABOUT), to * (1 + ABOUT)];
  for (let replication = 0; replication < MOST; replication++)
    if (backBy(plan, { ...asked, replication }, Math.min(most, asked.horizon)) >= least) return replication;
  return 0;
};
