/**
 * Lines of lives, each a list through one column. `first` and `last` have a row for each line, `next` for each life; lives are
 * kept one higher, for 0 stands for nobody. A life is in one line of a set of lines at most; what it left is 0 again.
 */
export interface Lines {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly next: Uint32Array;
}

const NOBODY = 0;

/** Puts a life behind another one (kept one higher), or at the head of its line. */
const insertAfter = ({ first, last, next }: Lines, line: number, before: number, life: number): void => {
  const after = before === NOBODY ? first[line] : next[before - 1];
  next[life] = after;
  if (before === NOBODY) first[line] = life + 1;
  else next[before - 1] = life + 1;
  if (after === NOBODY) last[line] = life + 1;
};

/** Takes out the life behind another one (kept one higher), or the first of its line. */
const takeAfter = ({ first, last, next }: Lines, line: number, before: number): number => {
  const life = (before === NOBODY ? first[line] : next[before - 1]) - 1;
  if (before === NOBODY) first[line] = next[life];
  else next[before - 1] = next[life];
  if (last[line] === life + 1) last[line] = before;
  next[life] = NOBODY;
  return life;
};

/** Whether nobody is in a line. */
export const isEmpty = ({ first }: Lines, line: number): boolean => first[line] === NOBODY;

/** How many are in a line; takes as long. */
export const lengthOf = ({ first, next }: Lines, line: number): number => {
  let length = 0;
  for (let one = first[line]; one !== NOBODY; one = next[one - 1]) length++;
  return length;
};

/** Puts a life at the end of a line. */
export const append = (lines: Lines, line: number, life: number): void =>
  insertAfter(lines, line, lines.last[line], life);

/** Puts a life before the first one in a line that it passes, or at the end. */
export const insert = (
  lines: Lines,
  line: number,
  life: number,
  passes: (other: number) => boolean,
): void => {
  const { first, last, next } = lines;
  if (last[line] !== NOBODY && !passes(last[line] - 1)) return append(lines, line, life);
  let before = NOBODY;
  for (let one = first[line]; one !== NOBODY && !passes(one - 1); one = next[one - 1]) before = one;
  insertAfter(lines, line, before, life);
};

/** Takes the life at a place in a line, the first at 0; there must be one. */
export const takeAt = (lines: Lines, line: number, place: number): number => {
  let before = NOBODY;
  for (let i = 0; i < place; i++) before = before === NOBODY ? lines.first[line] : lines.next[before - 1];
  return takeAfter(lines, line, before);
};

/** Takes a life out of the line that it is in. */
export const remove = (lines: Lines, line: number, life: number): void => {
  let before = NOBODY;
  let one = lines.first[line];
  while (one !== life + 1) {
    before = one;
    one = lines.next[one - 1];
  }
  takeAfter(lines, line, before);
};
