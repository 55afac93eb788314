import { log } from "../../base/math.ts";
import { blockBar } from "./bar.ts";

/** A scale of chances on which each step to the left is ten times rarer; its right end is 100 %. */
export interface NinesScale {
  /** Steps of a factor of ten, at least one. */
  readonly steps: number;
  /** Characters of a step. */
  readonly step: number;
}

/** Characters from the scale's left end to a chance; 0 for what is rarer than the scale shows. */
const lengthOf = (chance: number, { steps, step }: NinesScale): number =>
  chance > 0 ? Math.max(0, step * (steps + log(chance) / log(10))) : 0;

/**
 * A chance as a bar, with the upper end of its interval as a paler bar behind it; never longer than the scale.
 *
 * ```ts
 * import { ninesBar } from "../src/report/terminal/nines-bar.ts";
 * ninesBar({ estimate: 0.01, upper: 0.1 }, { steps: 3, step: 4 }) // => "████░░░░"
 * ```
 */
export const ninesBar = (
  { estimate, upper }: { readonly estimate: number; readonly upper: number },
  scale: NinesScale,
): string => {
  const solid = estimate > 0 ? blockBar(Math.max(lengthOf(estimate, scale), 0.125)) : "";
  const whole = Math.round(lengthOf(Math.min(1, upper), scale));
  return solid + "░".repeat(Math.max(0, whole - solid.length));
};

const percentOf = (nines: number): string => `${Number(`1e${2 - nines}`).toFixed(Math.max(0, nines - 2))} %`;

/** The marks of the scale, each ending where its chance does; those without room are left out. */
export const ninesMarks = ({ steps, step }: NinesScale): string => {
  let line = "";
  let free = steps * step;
  for (let nines = 0; nines < steps; nines++) {
    const [mark, end] = [percentOf(nines), (steps - nines) * step];
    if (end > free || end < mark.length) continue;
    line = mark + " ".repeat(nines === 0 ? 0 : free + 1 - end) + line;
    free = end - mark.length - 1;
  }
  return " ".repeat(Math.max(0, free + 1)) + line;
};
