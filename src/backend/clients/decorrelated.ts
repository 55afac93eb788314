import { assert } from "../../base/assert.ts";
import { pow } from "../../base/math.ts";
import { type WaitPart, type Waits, wait, waitsInTurn } from "./policy.ts";

/** How many times the wait before it a wait may last. */
const GROWTH = 3;

/** So many and a half bands to a threefold wait, so that three times a known wait is the edge of a band. */
const BANDS = 5;

/** Waits that phones may have had: bands of them, one behind the other, and the waits that stand for what lies around them. */
interface Grid {
  readonly base: number;
  readonly cap: number;
  readonly edges: readonly number[];
  readonly known: readonly number[];
}

const RATIO = pow(GROWTH, 1 / (BANDS + 0.5));

const gridOf = (base: number, cap: number): Grid => {
  const edges = [base];
  const known = [base * pow(RATIO, -0.5)];
  for (let band = 1; base * pow(RATIO, band + 0.5) <= cap; band++) {
    edges.push(base * pow(RATIO, band));
    known.push(base * pow(RATIO, band - 0.5));
  }
  return { base, cap, edges, known: [...known, (edges[edges.length - 1] + cap) / 2, cap] };
};

/**
 * Shares of three known waits, the middle one of which has this index, that have the mean and the mean square of the waits
 * that lie evenly between two; null where there are none that are not negative.
 */
const sharesAround = (known: readonly number[], index: number, from: number, to: number) => {
  const [low, middle, high] = known.slice(index - 1, index + 2);
  const mean = (from + to) / 2;
  const square = (from * from + from * to + to * to) / 3;
  const shareOf = (one: number, other: number, third: number): number =>
    (square - mean * (other + third) + other * third) / ((one - other) * (one - third));
  const shares = [shareOf(low, middle, high), shareOf(middle, low, high), shareOf(high, low, middle)];
  return shares.every((share) => share >= 0) ? shares : null;
};

/** Adds waits that lie evenly between two, so many in all, to the known waits; false if no three can stand for them. */
const addTo = (sums: number[], { known }: Grid, from: number, to: number, all: number): boolean => {
  for (let index = 1; index < known.length - 1; index++) {
    const shares = sharesAround(known, index, from, to);
    if (shares === null) continue;
    shares.forEach((share, place) => {
      sums[index - 1 + place] += share * all;
    });
    return true;
  }
  return false;
};

/** How waits that lie evenly between the base and another are shared among the known ones: band by band, from above. */
const sharesOf = (grid: Grid, longest: number): readonly number[] => {
  const { base, edges, known } = grid;
  const shares = known.map(() => 0);
  let to = longest;
  let band = edges.length - 1;
  while (band >= 0) {
    const from = edges[band--];
    // What is left of a band may be too narrow for shares of its own: it goes with the next one below.
    if (from < to * (1 - 1e-9) && addTo(shares, grid, from, to, (to - from) / (longest - base))) to = from;
  }
  assert(to === base, "all waits between the base and the cap are shared among known ones");
  return shares;
};

/** The waits that follow a known one; `states` are the states of the known ones from this on. */
const after = (grid: Grid, previous: number, states: number): WaitPart[] => {
  const { base, cap, known } = grid;
  const longest = Math.min(cap, GROWTH * previous);
  const uncut = (longest - base) / (GROWTH * previous - base);
  const parts: WaitPart[] = [];
  let from = base;
  sharesOf(grid, longest).forEach((share, index) => {
    const to = from + share * (longest - base);
    if (share > 0) parts.push(wait(from, to, states + index, share * uncut));
    from = to;
  });
  if (uncut < 1) parts.push(wait(cap, cap, states + known.length - 1, 1 - uncut));
  return parts;
};

/**
 * Waits that are each uniform between `base` and three times the one before, and never longer than `cap`; before the first of
 * them one that is uniform between 0 and `first` (all in seconds). State 1 knows that the wait before was the base; the others
 * stand for waits around a known one, the last of them for the cap. Each state's own waits are exact. What they say of the
 * wait before is not: it is known to a band of a factor 3^(2/11) = 1.22, so chosen that its mean and mean square are kept.
 * The mean of the nth wait is then right to 0.1 %, and its variance to 0.5 %.
 */
export const decorrelated = (first: number, base: number, cap: number): Waits => {
  // So near the base all waits are the cap.
  if (cap < base * 1.000001) {
    return waitsInTurn([
      [0, first],
      [cap, cap],
    ]);
  }
  const grid = gridOf(base, cap);
  const states = 2;
  return [
    [wait(0, first, 1)],
    after(grid, base, states),
    ...grid.known.map((previous) => after(grid, previous, states)),
  ];
};
