import { NARROW } from "./drawing.ts";

/** How charts of one row per thing divide a width: words left, plot between, numbers right; or words above when narrow. */
export interface RowFrame {
  readonly isNarrow: boolean;
  /** The plot's least and greatest place, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly labelRoom: number;
  readonly valueRoom: number;
  /** Whether some row's words and numbers are too wide for one line together. */
  readonly isStacked: boolean;
}

/** Pixels left free at each edge of a picture. */
export const EDGE = 8;
const GAP = 14;

/** Divides a width; `labels` and `values` are how wide their texts are, in pixels. */
export const rowFrame = (width: number, labels: readonly number[], values: readonly number[]): RowFrame => {
  const isNarrow = width < NARROW;
  const whole = width - 2 * EDGE;
  const [label, value] = [Math.max(0, ...labels) + 1, Math.max(0, ...values) + 1];
  if (isNarrow) {
    // Numbers are never cut to make room for words.
    const valueRoom = Math.min(value, whole - Math.min(label, 0.25 * whole) - GAP);
    return {
      isNarrow,
      left: EDGE + 4,
      right: width - EDGE - 4,
      labelRoom: whole - valueRoom - GAP,
      valueRoom,
      isStacked: label + GAP + value > whole,
    };
  }
  const labelRoom = Math.min(label, 0.34 * whole);
  const valueRoom = Math.min(value, 0.32 * whole);
  return {
    isNarrow,
    left: EDGE + labelRoom + GAP,
    right: width - EDGE - valueRoom - GAP,
    labelRoom,
    valueRoom,
    isStacked: false,
  };
};

/** The room of a row's label: beside its value, so wide in pixels, where they share a line. */
export const roomBeside = (frame: RowFrame, value: number, width: number): number =>
  frame.isNarrow ? width - 2 * EDGE - GAP - Math.min(value, frame.valueRoom) : frame.labelRoom;
