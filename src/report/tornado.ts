import stringWidth from "string-width";

/** A bar of a tornado: what it is called, and the answer with the input low and high; null where it is not known. */
export interface TornadoBar {
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** How a tornado is drawn. */
export interface TornadoLook {
  /** The answer that all bars start from. */
  readonly base: number;
  /** Characters in a line. */
  readonly width: number;
  /** A value of the answer in words, for the scale. */
  readonly format: (value: number) => string;
}

const LOW = "░";
const HIGH = "█";
const BASE = "│";
const LEAST = 16;
const MOST = 80;

/** The cells of a bar: what reaches less far stands in front. */
const cellsOf = ({ low, high }: TornadoBar, base: number, { columns, at }: Axis): string => {
  const cells = Array<string>(columns).fill(" ");
  const ends = [
    { mark: LOW, end: low },
    { mark: HIGH, end: high },
  ].flatMap(({ mark, end }) => (end === null ? [] : [{ mark, end }]));
  ends.sort((one, other) => Math.abs(other.end - base) - Math.abs(one.end - base));
  for (const { mark, end } of ends) {
    const [from, to] = [at(base), at(end)].sort((one, other) => one - other) as [number, number];
    cells.fill(mark, from, to + 1);
  }
  cells[at(base)] = BASE;
  return cells.join("");
};

interface Axis {
  readonly columns: number;
  /** The column of a value. */
  readonly at: (value: number) => number;
}

const axisOf = (values: readonly number[], columns: number): Axis => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  return { columns, at: (value) => Math.round(((value - least) / span) * (columns - 1)) };
};

/** The end of a label, which tells inputs of one part apart, behind a sign that more stands before it. */
const ending = (label: string, room: number): string => {
  if (stringWidth(label) <= room) return label;
  const signs = [...label];
  while (stringWidth(signs.join("")) > room - 1) signs.shift();
  return `…${signs.join("")}`;
};

/** The ends of the scale, and the base between them where there is room. */
const scaleOf = (values: readonly number[], { base, format }: TornadoLook, { columns, at }: Axis): string => {
  const [least, most] = [format(Math.min(...values)), format(Math.max(...values))];
  const line = least + " ".repeat(Math.max(1, columns - stringWidth(least) - stringWidth(most))) + most;
  const middle = format(base);
  const from = at(base) - Math.floor(stringWidth(middle) / 2);
  const isFree = from > stringWidth(least) && from + stringWidth(middle) < columns - stringWidth(most);
  return isFree ? line.slice(0, from) + middle + line.slice(from + middle.length) : line;
};

/**
 * Bars around a base, one for each input, in the order given: `░` to the answer at the low value, `█` to that at the high one. Under
 * them a scale.
 */
export const tornado = (bars: readonly TornadoBar[], look: TornadoLook): string => {
  const values = [look.base, ...bars.flatMap(({ low, high }) => [low, high])].filter(
    (value) => value !== null,
  );
  const room = Math.min(
    Math.max(...bars.map(({ label }) => stringWidth(label))),
    Math.max(LEAST, look.width - LEAST - 2),
  );
  const axis = axisOf(values, Math.max(LEAST, Math.min(MOST, look.width - room - 2)));
  const line = (label: string, cells: string) => {
    const shown = ending(label, room);
    return `${shown}${" ".repeat(room - stringWidth(shown))}  ${cells}`.trimEnd();
  };
  return [
    ...bars.map((bar) => line(bar.label, cellsOf(bar, look.base, axis))),
    line("", scaleOf(values, look, axis)),
  ].join("\n");
};
