import type { Frame, Scene } from "../../protocol.ts";
import type { MapBox, MapCell } from "./block-layout.ts";
import { drawMark, type Pen } from "./condition-marks.ts";
import type { MapColours } from "./map-colours.ts";
import type { MapLayout } from "./map-layout.ts";
import type { MapLabel } from "./map-text.ts";
import { holdsSeat } from "./map-words.ts";
import type { Rect } from "./rect.ts";

/** All that a still picture is drawn from. */
export interface Still {
  readonly scene: Scene;
  readonly layout: MapLayout;
  readonly frame: Frame;
  readonly colours: MapColours;
}

/** Writes a label into its rectangle. */
export const drawLabel = (
  pen: Pen,
  { text, size, isStrong, isQuiet, isOnLines, align, x, y, width, height }: MapLabel,
  { ink, quiet, page }: MapColours,
): void => {
  pen.font = `${isStrong ? "600 " : ""}${size}px system-ui, sans-serif`;
  if (isOnLines) {
    const wide = pen.measureText(text).width + 6;
    pen.fillStyle = page;
    pen.fillRect(x + (width - wide) / 2, y, wide, height);
  }
  pen.fillStyle = isQuiet ? quiet : ink;
  pen.textAlign = align;
  pen.textBaseline = "middle";
  const from = align === "left" ? x : align === "right" ? x + width : x + width / 2;
  pen.fillText(text, from, y + height / 2 + 0.5, width + 2);
};

/** What is behind something that stands in so many frames. */
const fillAt = ({ page, fills }: MapColours, depth: number): string =>
  depth <= 0 ? page : fills[(depth - 1) % 2]!;

const drawBox = (pen: Pen, box: MapBox, { layout, frame, colours }: Still): void => {
  const { x, y, width, height, depth, component, kind, head } = box;
  const condition = component < 0 ? 0 : frame.conditions[component]!;
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, kind === "site" ? 8 : 5);
  pen.fillStyle = fillAt(colours, depth + 1);
  pen.fill();
  pen.strokeStyle = condition === 0 ? colours.line : colours.conditions[condition]!;
  pen.lineWidth = condition === 0 ? 1 : 2.5;
  if (kind === "service") pen.setLineDash([2, 3]);
  pen.stroke();
  pen.setLineDash([]);
  if (condition === 0) return;
  // Beside its name, which is in the middle of a rack.
  const side = kind === "rack" ? Math.min(10, head - 2) : Math.min(head - 2, layout.text + 4);
  const mark = { x: x + width - side - (kind === "rack" ? 1 : 4), y: y + 2, width: side, height: side };
  drawMark(pen, mark, condition, colours, { colour: colours.quiet, role: 0, isHolder: false });
};

/** The square of a server in which it is drawn: above its name, where it has one. */
const markRect = ({ x, y, width, height }: Rect, nameHeight: number): Rect => {
  const side = height - nameHeight;
  return { x: x + (width - side) / 2, y, width: side, height: side };
};

const serviceColour = ({ services }: MapColours, tint: number): string => services[tint % services.length]!;

/** Draws a server anew over what was there. */
export const drawServer = (pen: Pen, cell: MapCell, { scene, layout, frame, colours }: Still): void => {
  const rect = markRect(cell, layout.nameHeight);
  pen.fillStyle = fillAt(colours, cell.depth);
  pen.fillRect(rect.x - 0.5, rect.y - 0.5, rect.width + 1, rect.height + 1);
  drawMark(pen, rect, frame.conditions[cell.component]!, colours, {
    colour: serviceColour(colours, cell.tint),
    role: frame.roles[cell.component]!,
    isHolder: holdsSeat(scene, frame, cell.component),
  });
};

/** Draws places, servers and all labels. */
export const drawServers = (pen: Pen, still: Still): void => {
  const { layout, colours } = still;
  for (const box of layout.boxes) drawBox(pen, box, still);
  for (const cell of layout.cells) drawServer(pen, cell, still);
  for (const label of layout.labels) drawLabel(pen, label, colours);
};

/** The ground on which phones stand. */
export const drawGround = (pen: Pen, { layout, colours }: Still): void => {
  if (layout.phones === null) return;
  const { x, y, width, height } = layout.phones.all;
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 8);
  pen.fillStyle = colours.fills[0];
  pen.fill();
};
