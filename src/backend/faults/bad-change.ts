import { z } from "zod";
import { positiveShare, share } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { isOverAtOnce } from "../modes/effects.ts";
import { createMode, modeSchema } from "../modes/family.ts";
import { among, defineFault } from "./fault.ts";

const rises = (steps: readonly number[]): boolean =>
  steps.every((step, index) => index === 0 || step > steps[index - 1]) && steps.at(-1) === 1;

/**
 * A change is rolled out to servers or routers in the order of the model, in steps, and may be bad for each that gets it.
 * What a step makes bad is noticed with the chance `coverage`, some time after the step; of the first step, where there is a
 * canary, with the canary's own chance and time. What the last step leaves bad is always noticed. Until then the
 * roll-out goes on; then it stops, and a roll-back heals all that the change made bad, at one time. A step passes over what
 * is not good when it comes: that gets the change neither then nor later. While one bad step is about to be noticed, others
 * are not noticed earlier. A change that is bad for nobody is over with its last step.
 */
export const badChange = defineFault({
  kind: "bad-change",
  summary: "a change is rolled out in steps, makes servers bad, is noticed and rolled back",
  params: {
    among: among(),
    steps: z
      .array(positiveShare())
      .min(1)
      .max(100)
      .prefault(["100 %"])
      .describe("the share that has the change after each step, rising to 100 %; by default all at once"),
    pause: lawSchema().prefault("0 s").describe("the time from one step to the next"),
    fails: share().prefault("100 %").describe("how likely each that gets the change goes bad"),
    mode: modeSchema()
      .prefault({ kind: "crash" })
      .describe("how it goes bad: a failure mode; a crash by default"),
    detect: lawSchema().describe("the time from a bad step until people know"),
    coverage: share().prefault("100 %").describe("how likely a bad step is noticed, but for the last"),
    canary: z
      .strictObject({
        detect: lawSchema().describe("the time from a bad first step until people know"),
        coverage: share().prefault("100 %").describe("how likely a bad first step is noticed"),
      })
      .optional()
      .describe("how the first step is watched; left out: as the others"),
    rollBack: lawSchema().describe("how long it takes to heal all that the change made bad"),
  },
  ending: "by-itself",
  misfit: ({ steps, mode, canary, pause }) => {
    if (!rises(steps)) return { path: "steps", message: "steps rise, and the last is 100 %" };
    if (isOverAtOnce(createMode(mode)))
      return { path: "mode", message: "nothing would be there to be rolled back" };
    if (steps.length > 1) return null;
    if (canary !== undefined)
      return { path: "canary", message: "with one step nobody is the canary of others" };
    return createLaw(pause).mean > 0
      ? { path: "pause", message: "there is no pause after the only step" }
      : null;
  },
  create: ({ among: names, steps, fails, mode, coverage, canary, ...laws }) => ({
    strike: {
      do: "change",
      effect: createMode(mode),
      steps,
      fails,
      coverage: [canary?.coverage ?? coverage, coverage],
    },
    aim: { at: "among", names: [names].flat() },
    lengths: {
      pause: createLaw(laws.pause),
      canary: createLaw(canary?.detect ?? laws.detect),
      detect: createLaw(laws.detect),
      rollBack: createLaw(laws.rollBack),
    },
  }),
});
