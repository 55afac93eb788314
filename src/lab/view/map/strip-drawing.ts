import { CELL, CONDITION } from "../../codes.ts";
import type { Scene } from "../../protocol.ts";
import { drawMark, type Pen } from "./condition-marks.ts";
import { doorText } from "./map-words.ts";
import { distanceTo, type Rect } from "./rect.ts";
import { cutText } from "./short-names.ts";
import { drawLabel, type Still } from "./still-layer.ts";
import type { MapGate, MapNetwork, MapRouter } from "./strip-layout.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

const cross = (pen: Pen, x: number, y: number, page: string): void => {
  pen.fillStyle = page;
  pen.fillRect(x - 7, y - 7, 14, 14);
  pen.beginPath();
  pen.moveTo(x - 4, y - 4);
  pen.lineTo(x + 4, y + 4);
  pen.moveTo(x + 4, y - 4);
  pen.lineTo(x - 4, y + 4);
  pen.stroke();
};

/** A link is whole, or it is broken: dashed, with a cross in the middle of its first part. */
const drawLink = (pen: Pen, points: readonly Point[], isWhole: boolean, { colours }: Still): void => {
  const { quiet, conditions, page } = colours;
  pen.strokeStyle = isWhole ? quiet : conditions[CONDITION.failed]!;
  pen.lineWidth = 2;
  if (!isWhole) pen.setLineDash([3, 5]);
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.stroke();
  pen.setLineDash([]);
  const [first, second] = points;
  if (!isWhole) cross(pen, (first!.x + second!.x) / 2, (first!.y + second!.y) / 2, page);
};

const drawGate = (pen: Pen, gate: MapGate, still: Still): void => {
  const { colours, frame, layout } = still;
  const state = frame.cells[gate.cell] ?? CELL.stopped;
  const isOpen = state === CELL.open;
  const { x, y, width, height, words } = gate;
  const colour = isOpen ? colours.ink : colours.conditions[CONDITION.failed]!;
  pen.beginPath();
  pen.roundRect(x + 1, y + 1, width - 2, height - 2, 5);
  pen.fillStyle = colours.page;
  pen.fill();
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.stroke();
  pen.beginPath();
  if (isOpen) arrow(pen, gate);
  else for (const share of [0.3, 0.5, 0.7]) upright(pen, x + width * share, y + 5, y + height - 5);
  pen.stroke();
  const text = cutText(doorText(state), words.width, layout.text);
  const label = {
    text,
    size: layout.text,
    isStrong: !isOpen,
    isQuiet: isOpen,
    isOnLines: false,
    align: "left" as const,
  };
  if (text !== "") drawLabel(pen, { ...label, ...words }, colours);
};

const arrow = (pen: Pen, { x, y, width, height }: Rect): void => {
  const middle = y + height / 2;
  pen.moveTo(x + 6, middle);
  pen.lineTo(x + width - 7, middle);
  pen.moveTo(x + width - 12, middle - 5);
  pen.lineTo(x + width - 7, middle);
  pen.lineTo(x + width - 12, middle + 5);
};

const upright = (pen: Pen, x: number, from: number, to: number): void => {
  pen.moveTo(x, from);
  pen.lineTo(x, to);
};

const drawRouter = (pen: Pen, router: MapRouter, { frame, colours }: Still): void => {
  const { x, y, width, height, component, isInOverlay } = router;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  pen.beginPath();
  pen.arc(middleX, middleY, width / 2 + 3, 0, 2 * Math.PI);
  pen.fillStyle = colours.page;
  pen.fill();
  if (isInOverlay) {
    pen.setLineDash([3, 3]);
    pen.strokeStyle = colours.quiet;
    pen.lineWidth = 1.25;
    pen.stroke();
    pen.setLineDash([]);
  }
  const condition = frame.conditions[component]!;
  if (condition !== CONDITION.good) {
    const rect = { x: x + 3, y: y + 3, width: width - 6, height: height - 6 };
    return drawMark(pen, rect, condition, colours, { colour: colours.ink, role: 0, isHolder: false });
  }
  pen.beginPath();
  pen.arc(middleX, middleY, width / 2 - 1, 0, 2 * Math.PI);
  pen.fillStyle = colours.ink;
  pen.fill();
  pen.strokeStyle = colours.page;
  pen.lineWidth = 1.75;
  pen.beginPath();
  pen.moveTo(middleX - 6, middleY);
  pen.lineTo(middleX + 6, middleY);
  pen.moveTo(middleX, middleY - 6);
  pen.lineTo(middleX, middleY + 6);
  pen.stroke();
};

const centre = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The outermost frames with servers of some cells in them, or all of them where those are none. */
const framesOf = ({ scene, layout }: Still, cells: Scene["cells"]): readonly Rect[] => {
  const services = new Set(
    cells.flatMap((cell) => cell.services.map((name) => layout.services.indexOf(name))),
  );
  const roots = layout.boxes.filter(({ depth }) => depth === 0);
  const holds = (root: Rect): boolean =>
    layout.cells.some((cell) => services.has(cell.tint) && distanceTo(root, cell.x + 1, cell.y + 1) === 0);
  const those = roots.filter(holds);
  return those.length === 0 || scene.cells.length === 0 ? roots : those;
};

/** Those of some frames that are nearest to the strip. */
const nearest = ({ layout }: Still, frames: readonly Rect[]): readonly Rect[] => {
  const edge = ({ x, y }: Rect): number => (layout.isUpright ? x : y);
  const least = Math.min(...frames.map(edge));
  return frames.filter((rect) => edge(rect) < least + 1);
};

const isUp = ({ frame }: Still, { group }: MapNetwork): boolean => frame.groups[group] === 1;

const within = (value: number, from: number, length: number): number =>
  Math.min(from + length - 10, Math.max(from + 10, value));

/** From a gate straight on to the first network, or else to the servers, round a corner where they are aside. */
const gateLink = (gate: MapGate, still: Still): readonly Point[] => {
  const { scene, layout } = still;
  const { networks, isUpright } = layout;
  const { x, y } = centre(gate);
  const cell = scene.cells[gate.cell]!;
  const network = networks.find(({ group }) => group === cell.network);
  const target = nearest(still, framesOf(still, [cell]))[0];
  if (isUpright) {
    const start = { x: gate.x + gate.width, y };
    if (network !== undefined) return [start, { x: network.from.x, y }];
    if (target === undefined) return [start, { x: start.x + 30, y }];
    const [bend, end] = [(start.x + target.x) / 2, within(y, target.y, target.height)];
    return [start, { x: bend, y }, { x: bend, y: end }, { x: target.x, y: end }];
  }
  const start = { x, y: gate.y + gate.height };
  if (network !== undefined) return [start, { x, y: network.from.y }];
  if (target === undefined) return [start, { x, y: start.y + 10 }];
  const [bend, end] = [(start.y + target.y) / 2, within(x, target.x, target.width)];
  return [start, { x, y: bend }, { x: end, y: bend }, { x: end, y: target.y }];
};

const drawGateLink = (pen: Pen, gate: MapGate, still: Still): void => {
  const { scene, frame } = still;
  const isWhole = scene.cells[gate.cell]!.network >= 0 || frame.cells[gate.cell] === CELL.open;
  drawLink(pen, gateLink(gate, still), isWhole, still);
};

/** A place along a side that is far from all routers, whose names stand beside them. */
const clearOf = (routers: readonly number[], from: number, length: number): number => {
  let [best, farthest] = [from + length / 2, -1];
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88]) {
    const at = from + length * share;
    const distance = Math.min(90, ...routers.map((router) => Math.abs(router - at)));
    if (distance > farthest) [best, farthest] = [at, distance];
  }
  return best;
};

const drawNetwork = (pen: Pen, network: MapNetwork, index: number, still: Still): void => {
  const { layout } = still;
  const isWhole = isUp(still, network);
  drawLink(pen, [network.from, network.to], isWhole, still);
  const aside = (index - (layout.networks.length - 1) / 2) * 14;
  const cells = still.scene.cells.filter((cell) => cell.network === network.group);
  for (const rect of nearest(still, framesOf(still, cells))) {
    const { isUpright, routers } = layout;
    const along = routers.map((router) => (isUpright ? centre(router).y + 8 : centre(router).x));
    const at = aside + clearOf(along, isUpright ? rect.y : rect.x, isUpright ? rect.height : rect.width);
    const from = layout.isUpright ? { x: network.from.x, y: at } : { x: at, y: network.from.y };
    const to = layout.isUpright ? { x: rect.x, y: from.y } : { x: from.x, y: rect.y };
    drawLink(pen, [from, to], isWhole, still);
  }
};

/** Draws front doors, networks and routers, without their labels. */
export const drawStrip = (pen: Pen, still: Still): void => {
  const { layout } = still;
  for (const gate of layout.gates) drawGateLink(pen, gate, still);
  for (const [index, network] of layout.networks.entries()) drawNetwork(pen, network, index, still);
  for (const router of layout.routers) drawRouter(pen, router, still);
  for (const gate of layout.gates) drawGate(pen, gate, still);
};
