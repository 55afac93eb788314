/**
 * A coherent structure of independent parts, each named once: a part that works with a given probability, or at least so
 * many of several structures. Series is all of them, parallel is one of them.
 */
export type Structure =
  | { readonly works: number }
  | { readonly atLeast: number; readonly of: readonly Structure[] };

/**
 * P(at least `needed` of independent parts work), and of the opposite, each added up on its own so that both keep their
 * digits however small they are.
 *
 * ```ts
 * import { atLeastWork } from "../src/analytic/structure.ts";
 * atLeastWork([0.5, 0.5, 0.5], 2) // => { works: 0.5, fails: 0.5 }
 * ```
 */
export const atLeastWork = (
  chances: readonly (number | { readonly works: number; readonly fails: number })[],
  needed: number,
): { readonly works: number; readonly fails: number } => {
  // By how many have worked so far.
  let byCount = [1];
  for (const chance of chances) {
    const { works, fails } = typeof chance === "number" ? { works: chance, fails: 1 - chance } : chance;
    const next = new Array<number>(byCount.length + 1).fill(0);
    byCount.forEach((probability, count) => {
      next[count] += probability * fails;
      next[count + 1] += probability * works;
    });
    byCount = next;
  }
  const sum = (from: number, to: number) => byCount.slice(from, to).reduce((all, one) => all + one, 0);
  return { works: sum(Math.max(0, needed), byCount.length), fails: sum(0, Math.max(0, needed)) };
};

/**
 * The probability that a structure works, and that it fails.
 *
 * ```ts
 * import { structureWorks } from "../src/analytic/structure.ts";
 * const pair = { atLeast: 1, of: [{ works: 0.75 }, { works: 0.5 }] };
 * structureWorks({ atLeast: 2, of: [pair, { works: 0.5 }] }).works // => 0.4375
 * ```
 */
export const structureWorks = (structure: Structure): { readonly works: number; readonly fails: number } =>
  "works" in structure
    ? { works: structure.works, fails: 1 - structure.works }
    : atLeastWork(structure.of.map(structureWorks), structure.atLeast);

/**
 * The long-run availability of one component: only the means of its life and repair matter.
 *
 * ```ts
 * import { steadyAvailability } from "../src/analytic/structure.ts";
 * steadyAvailability({ life: 99, repair: 1 }) // => 0.99
 * ```
 */
export const steadyAvailability = ({
  life,
  repair,
}: {
  readonly life: number;
  readonly repair: number;
}): number =>
  repair === Number.POSITIVE_INFINITY ? 0 : life === Number.POSITIVE_INFINITY ? 1 : life / (life + repair);
