import { chainOf, type Way } from "../../support/exact/states.ts";

/** Life and repair of a part, both exponential, by their means in hours. */
export type Part = readonly [life: number, repair: number];

/** Parts that fail and are repaired apart from each other, as a list of what is good. */
export const parts = (all: readonly Part[], up: (good: readonly boolean[]) => boolean) =>
  chainOf<readonly boolean[]>(
    all.map(() => true),
    {
      ways: (good) =>
        all.map(
          ([life, repair], i): Way<readonly boolean[]> => [
            good.map((one, j) => (i === j ? !one : one)),
            good[i] ? 1 / life : 1 / repair,
          ],
        ),
      down: (good) => !up(good),
    },
  );

/** How many are good. */
export const count = (good: readonly boolean[]): number => good.filter(Boolean).length;
