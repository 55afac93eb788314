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

/** When the threshold is reached for good in a run, in seconds; NaN where it never is. */
const backIn = (plan: Plan, asked: Asked): number => {
  const run = new OpenedRun(plan, askedKey(asked), NO_ROOM);
  const { stated } = run.backend.world;
  let back = Number.NaN;
  for (let now = 0; now <= asked.horizon; now = run.due) {
    run.advanceTo(now);
    if (stated.share[0]! < asked.threshold) back = Number.NaN;
    else if (Number.isNaN(back)) back = now;
  }
  return back;
};

/**
 * The number of the first run of a replay in which the service is back about when it was on the day itself, among the first
 * 200; 0 where there is none. A day that is told to be like the real one is then at least as long.
 */
export const likeTheDay = (plan: Plan, asked: Asked, { after, to = after }: Back): number => {
  for (let replication = 0; replication < MOST; replication++) {
    const back = backIn(plan, { ...asked, replication });
    if (back >= after * (1 - ABOUT) && back <= to * (1 + ABOUT)) return replication;
  }
  return 0;
};
