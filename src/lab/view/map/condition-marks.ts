import { CONDITION } from "../../codes.ts";
import type { MapColours } from "./map-colours.ts";
import type { Rect } from "./rect.ts";

/** What is drawn on. */
export type Pen = CanvasRenderingContext2D;

/** How something stands, besides its condition. */
export interface Standing {
  /** The colour of a good one. */
  readonly colour: string;
  /** 0 acts, 1 stands by, 2 is being started. */
  readonly role: number;
  /** Whether it is the one of its group that acts: the primary, the leader. */
  readonly isHolder: boolean;
}

const rounded = (pen: Pen, { x, y, width, height }: Rect, by: number): void => {
  pen.beginPath();
  pen.roundRect(x + by, y + by, width - 2 * by, height - 2 * by, Math.min(6, width * 0.18));
};

const stroke = (pen: Pen, colour: string, width: number): void => {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
};

const line = (pen: Pen, fromX: number, fromY: number, toX: number, toY: number): void => {
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
};

const lineWidth = ({ width }: Rect): number => Math.max(1, Math.min(3, width / 8));

type Mark = (pen: Pen, rect: Rect, colours: MapColours, standing: Standing) => void;

/** A large one looks like the machine that it is. */
const slots = (pen: Pen, { x, y, width, height }: Rect, page: string): void => {
  if (width < 30) return;
  pen.globalAlpha = 0.55;
  pen.fillStyle = page;
  for (const share of [0.25, 0.5, 0.75]) {
    pen.fillRect(x + width * 0.16, y + height * share - 1, width * 0.42, 2);
    pen.fillRect(x + width * 0.74, y + height * share - 2, 4, 4);
  }
  pen.globalAlpha = 1;
};

const good: Mark = (pen, rect, { page }, { colour, role }) => {
  const width = lineWidth(rect);
  rounded(pen, rect, 0);
  pen.fillStyle = colour;
  if (role === 0) {
    pen.fill();
    return slots(pen, rect, page);
  }
  // Who stands by is a ring, who is being started a broken one.
  pen.fillStyle = page;
  pen.fill();
  rounded(pen, rect, width / 2);
  if (role === 2) pen.setLineDash([2 * width, width]);
  stroke(pen, colour, width);
  pen.setLineDash([]);
  pen.globalAlpha = 0.25;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = 1;
};

const filled = (pen: Pen, rect: Rect, colour: string): void => {
  rounded(pen, rect, 0);
  pen.fillStyle = colour;
  pen.fill();
};

const failed: Mark = (pen, rect, { conditions, page }) => {
  filled(pen, rect, conditions[CONDITION.failed]!);
  const { x, y, width } = rect;
  const [near, far] = [width * 0.26, width * 0.74];
  pen.beginPath();
  line(pen, x + near, y + near, x + far, y + far);
  line(pen, x + far, y + near, x + near, y + far);
  stroke(pen, page, lineWidth(rect) * 1.15);
};

const hung: Mark = (pen, rect, { conditions, page }) => {
  filled(pen, rect, conditions[CONDITION.hung]!);
  const { x, y, width } = rect;
  pen.fillStyle = page;
  pen.fillRect(x + width * 0.28, y + width * 0.25, width * 0.15, width * 0.5);
  pen.fillRect(x + width * 0.57, y + width * 0.25, width * 0.15, width * 0.5);
};

const cutOff: Mark = (pen, rect, { ink, page }) => {
  filled(pen, rect, page);
  const { x, y, width } = rect;
  const thick = lineWidth(rect);
  rounded(pen, rect, thick / 2);
  pen.setLineDash([Math.max(1.5, width / 6), Math.max(1.5, width / 7)]);
  stroke(pen, ink, thick);
  pen.setLineDash([]);
  pen.beginPath();
  line(pen, x + width * 0.22, y + width * 0.78, x + width * 0.78, y + width * 0.22);
  stroke(pen, ink, thick);
};

const slow: Mark = (pen, rect, { page, conditions }, { colour }) => {
  filled(pen, rect, page);
  pen.save();
  rounded(pen, rect, 0);
  pen.clip();
  pen.fillStyle = colour;
  pen.fillRect(rect.x, rect.y + rect.height * 0.55, rect.width, rect.height * 0.45);
  pen.restore();
  const thick = lineWidth(rect);
  rounded(pen, rect, thick / 2);
  stroke(pen, conditions[CONDITION.slow]!, thick);
};

const heldDown: Mark = (pen, rect, { quiet, page }) => {
  filled(pen, rect, page);
  const { x, y, width, height } = rect;
  pen.save();
  rounded(pen, rect, 0);
  pen.clip();
  const step = Math.max(3, width / 4);
  pen.beginPath();
  for (let at = -height; at < width; at += step) line(pen, x + at, y + height, x + at + height, y);
  stroke(pen, quiet, Math.max(1, width / 14));
  pen.restore();
  rounded(pen, rect, 0.5);
  stroke(pen, quiet, 1);
};

const inRepair: Mark = (pen, rect, { conditions, page }) => {
  filled(pen, rect, conditions[CONDITION.inRepair]!);
  const { x, y, width } = rect;
  pen.beginPath();
  line(pen, x + width / 2, y + width * 0.22, x + width / 2, y + width * 0.78);
  line(pen, x + width * 0.22, y + width / 2, x + width * 0.78, y + width / 2);
  stroke(pen, page, lineWidth(rect) * 1.25);
};

const inMaintenance: Mark = (pen, rect, { ink, page }) => {
  filled(pen, rect, page);
  const thick = lineWidth(rect);
  rounded(pen, rect, thick / 2);
  stroke(pen, ink, thick);
  pen.beginPath();
  pen.arc(rect.x + rect.width / 2, rect.y + rect.height / 2, rect.width * 0.18, 0, 2 * Math.PI);
  pen.fillStyle = ink;
  pen.fill();
};

/** By `CONDITION`. */
const marks: readonly Mark[] = [good, failed, hung, cutOff, slow, heldDown, inRepair, inMaintenance];

const crown = (pen: Pen, { x, y, width }: Rect, { page, ink }: MapColours): void => {
  const radius = Math.max(1.2, Math.min(6, width * 0.17));
  pen.beginPath();
  pen.arc(x + width - radius * 1.6, y + radius * 1.6, radius, 0, 2 * Math.PI);
  pen.fillStyle = page;
  pen.fill();
  if (radius > 2.5) stroke(pen, ink, 1);
};

/** Draws a server by how it is: no two conditions differ by colour alone. */
export const drawMark = (
  pen: Pen,
  rect: Rect,
  condition: number,
  colours: MapColours,
  standing: Standing,
): void => {
  marks[condition]?.(pen, rect, colours, standing);
  if (standing.isHolder && (condition === CONDITION.good || condition === CONDITION.slow))
    crown(pen, rect, colours);
};

/** Draws a phone by what it does, around a point: a disk, a ring, a bar, a diamond. */
export const drawPhone = (
  pen: Pen,
  state: number,
  x: number,
  y: number,
  radius: number,
  { phones, page }: MapColours,
): void => {
  pen.beginPath();
  pen.fillStyle = phones[state]!;
  if (state === 2) pen.rect(x - radius * 0.62, y - radius, radius * 1.24, radius * 2);
  else if (state === 3) {
    pen.moveTo(x, y - radius * 1.25);
    pen.lineTo(x + radius * 1.25, y);
    pen.lineTo(x, y + radius * 1.25);
    pen.lineTo(x - radius * 1.25, y);
    pen.closePath();
  } else pen.arc(x, y, state === 1 ? radius * 0.8 : radius, 0, 2 * Math.PI);
  if (state !== 1) return pen.fill();
  pen.fillStyle = page;
  pen.fill();
  stroke(pen, phones[1], Math.max(1, radius * 0.45));
};
