import { DAY } from "./wave.ts";

/** What days of the week do to a profile. */
export interface Weekly {
  /** Offsets into any day at which pieces begin; the first at 0. */
  readonly starts: readonly number[];
  /** Whether the factor stands still in the piece in which an offset lies, on a day from 0, Monday. */
  readonly isFlat: (day: number, within: number) => boolean;
  /** The factor at an offset into a day, by the formula of the piece in which `within` lies. */
  readonly at: (day: number, offset: number, within: number) => number;
  readonly highest: number;
  /** No factor is above this in the piece in which an offset lies. */
  readonly highestIn: (day: number, within: number) => number;
  /** No derivative is larger in size, per second; jumps aside. */
  readonly slope: number;
  /** Whether it ever jumps up. */
  readonly jumps: boolean;
}

/** Makes the factors of a week, Monday first; half of `turns` is rounded to whole seconds, and in the middle of the night it is halfway between those of two days. */
export const createWeekly = (factors: readonly number[], turns: number): Weekly => {
  const half = Math.round(turns / 2);
  const differ = factors.some((factor) => factor !== factors[0]);
  const neighbour = (day: number, within: number): number =>
    within < half ? factors[(day + 6) % 7] : within >= DAY - half ? factors[(day + 1) % 7] : factors[day];
  const gaps = factors.map((factor, day) => Math.abs(factors[(day + 1) % 7] - factor));
  return {
    starts: differ && half > 0 ? [...new Set([0, half, DAY - half])] : [0],
    isFlat: (day, within) => neighbour(day, within) === factors[day],
    at: (day, offset, within) => {
      const [own, other] = [factors[day], neighbour(day, within)];
      if (own === other) return own;
      const distance = within < half ? half - offset : offset - (DAY - half);
      return own + (other - own) * (distance / (2 * half));
    },
    highest: Math.max(...factors),
    highestIn: (day, within) => Math.max(factors[day], neighbour(day, within)),
    slope: half > 0 ? Math.max(...gaps) / (2 * half) : 0,
    jumps: half === 0 && differ,
  };
};
