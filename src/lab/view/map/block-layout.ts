import { textWidth } from "../../../plots/text-width.ts";
import type { PlaceNode, ServerBlock } from "./place-tree.ts";
import type { Rect } from "./rect.ts";

/** A server as it is drawn. */
export interface MapCell extends Rect {
  readonly component: number;
  readonly tint: number;
  /** How many frames it stands in. */
  readonly depth: number;
}

/** A frame around servers: a place, or the servers of one service. */
export interface MapBox extends Rect {
  readonly title: string;
  readonly kind: "site" | "rack" | "service";
  /** -1 for what is no component. */
  readonly component: number;
  /** Of a service; -1 for a place. */
  readonly tint: number;
  /** How far from the outermost one, from 0. */
  readonly depth: number;
  /** How high the part above its contents is in which its title stands, in pixels. */
  readonly head: number;
}

/** What is drawn of places and servers. */
export interface Drawn {
  readonly boxes: MapBox[];
  readonly cells: MapCell[];
}

/** How large servers are, how many columns they stand in for their number, and how text is set. */
export interface Scale {
  /** The side of a server, in pixels. */
  readonly side: number;
  /** Columns to rows of servers that stand together. */
  readonly ratio: number;
  /** The size of text, in pixels. */
  readonly text: number;
  /** Whether services have frames with titles of their own: where there are few places. */
  readonly areServicesTold: boolean;
}

interface Spot {
  readonly depth: number;
  readonly high: number;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  /** `high`: how high its row is, which racks fill. */
  readonly draw: (x: number, y: number, at: Spot, into: Drawn) => void;
}

/** From one server to the next, in pixels. */
const pitchOf = ({ side }: Pick<Scale, "side">): number => side + Math.max(1, Math.round(side * 0.16));

const columnsFor = (count: number, { ratio }: Scale, width: number, pitch: number): number =>
  Math.max(1, Math.min(Math.ceil(Math.sqrt(count * ratio)), Math.floor(width / pitch), count));

/** Rows of servers, service after service, each beginning with a new row. */
const measureCells = (blocks: readonly ServerBlock[], width: number, scale: Scale): Measured => {
  const pitch = pitchOf(scale);
  const gap = pitch - scale.side;
  const between = Math.max(2, Math.round(scale.side / 4));
  const count = blocks.reduce((sum, { members }) => sum + members.length, 0);
  const columns = columnsFor(count, scale, width, pitch);
  const rows = blocks.map(({ members }) => Math.ceil(members.length / columns));
  const height = rows.reduce((sum, each) => sum + each * pitch, 0) + between * Math.max(0, blocks.length - 1);
  const draw: Measured["draw"] = (x, y, { depth }, { cells }) => {
    let top = y;
    blocks.forEach(({ members, tint }, index) => {
      members.forEach((component, at) => {
        const across = x + (at % columns) * pitch;
        const down = top + Math.floor(at / columns) * pitch;
        cells.push({ component, tint, depth, x: across, y: down, width: scale.side, height: scale.side });
      });
      top += rows[index]! * pitch + between;
    });
  };
  return { width: columns * pitch - gap, height: Math.max(0, height - gap), draw };
};

/** How many parts of equal width stand in a row, so that all rows are about as long; no limit for parts that differ. */
const evenRow = (parts: readonly Measured[], width: number, gap: number): number => {
  const each = parts[0]?.width ?? 0;
  if (parts.some((part) => Math.abs(part.width - each) > 1)) return parts.length;
  const most = Math.max(1, Math.floor((width + gap) / (each + gap)));
  return Math.ceil(parts.length / Math.ceil(parts.length / most));
};

/** Things beside each other, in as many rows as they need. */
const flow = (parts: readonly Measured[], width: number, gap: number): Measured => {
  const row = evenRow(parts, width, gap);
  const spots: { part: Measured; x: number; y: number; line: number }[] = [];
  const highs: number[] = [];
  let [x, y, high, wide] = [0, 0, 0, 0];
  for (const [index, part] of parts.entries()) {
    const isFull = x + part.width > width || index % row === 0;
    if (x > 0 && isFull) [x, y, high] = [0, y + high + gap, 0];
    spots.push({ part, x, y, line: highs.length - (x > 0 ? 1 : 0) });
    wide = Math.max(wide, x + part.width);
    high = Math.max(high, part.height);
    highs[spots.at(-1)!.line] = high;
    x += part.width + gap;
  }
  return {
    width: wide,
    height: y + high,
    draw: (left, top, { depth }, into) => {
      for (const { part, line, ...spot } of spots)
        part.draw(left + spot.x, top + spot.y, { depth, high: highs[line]! }, into);
    },
  };
};

interface Framing extends Pick<MapBox, "title" | "kind" | "component" | "tint"> {
  readonly pad: number;
  /** In pixels, above the contents. */
  readonly head: number;
  /** The least width: that of its title. */
  readonly least: number;
}

const framed = (inner: Measured, { pad, least, head, ...box }: Framing): Measured => {
  const width = Math.max(inner.width + 2 * pad, least);
  const height = inner.height + head + 2 * pad;
  const draw: Measured["draw"] = (x, y, { depth, high }, into) => {
    const filled = box.kind === "rack" ? Math.max(height, high) : height;
    into.boxes.push({ ...box, head, depth, x, y, width, height: filled });
    const spare = box.kind === "rack" ? Math.floor((width - 2 * pad - inner.width) / 2) : 0;
    inner.draw(x + pad + spare, y + head + pad, { depth: depth + 1, high: 0 }, into);
  };
  return { width, height, draw };
};

const titleHeight = (text: number): number => Math.ceil(text * 1.45);

const measureService = (block: ServerBlock, width: number, scale: Scale): Measured => {
  const title = `${block.service} × ${block.members.length}`;
  return framed(measureCells([block], width - 8, scale), {
    title,
    kind: "service",
    component: -1,
    tint: block.tint,
    pad: 4,
    head: titleHeight(scale.text),
    least: Math.min(width, Math.ceil(textWidth(title, { size: scale.text })) + 20),
  });
};

const ownServers = (blocks: readonly ServerBlock[], width: number, scale: Scale): Measured[] => {
  if (blocks.length === 0) return [];
  if (!scale.areServicesTold) return [measureCells(blocks, width, scale)];
  return blocks.map((block) => measureService(block, width, scale));
};

const isOuter = ({ children }: PlaceNode): boolean => children.length > 0;

const padOf = (node: PlaceNode, { side }: Scale): number =>
  isOuter(node)
    ? Math.max(5, Math.min(10, Math.round(side / 2)))
    : Math.max(3, Math.min(8, Math.round(side / 3)));

const measurePlace = (node: PlaceNode, width: number, scale: Scale): Measured => {
  const pad = node.component < 0 ? 0 : padOf(node, scale);
  const room = width - 2 * pad;
  const gap = Math.max(4, Math.min(10, Math.round(scale.side / 2)));
  const parts = [
    ...ownServers(node.blocks, room, scale),
    ...node.children.map((child) => measurePlace(child, room, scale)),
  ];
  const inner = flow(parts, room, gap);
  if (node.component < 0) return inner;
  const isRack = !isOuter(node) && !scale.areServicesTold;
  return framed(inner, {
    title: node.name,
    kind: isRack ? "rack" : "site",
    component: node.component,
    tint: -1,
    pad,
    head: titleHeight(isRack ? scale.text - 1 : scale.text),
    least: isRack
      ? 0
      : Math.min(width, Math.ceil(textWidth(node.name, { size: scale.text, isStrong: true })) + 24),
  });
};

const SIDES = [96, 80, 66, 56, 48, 40, 34, 29, 25, 22, 19, 17, 15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4] as const;
const RATIOS = [0.3, 0.5, 0.8, 1.2, 2, 4, 12, 100] as const;

const countPlaces = (nodes: readonly PlaceNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countPlaces(children), 0);

/** More places than this, and services are told apart by their tint alone. */
const MANY_PLACES = 6;

/** What a layout is asked for. */
export interface BlockRoom {
  readonly width: number;
  /** Grows past it where even the smallest servers find no room. */
  readonly height: number;
  readonly text: number;
}

const squareness = ({ width, height }: Measured, room: BlockRoom): number =>
  Math.min(1, (width / height) * (room.height / room.width));

/** The widest arrangement of servers of one size that fits into a room; null where none does. */
const fitting = (roots: readonly PlaceNode[], side: number, room: BlockRoom): Measured | null => {
  const areServicesTold = countPlaces(roots) <= MANY_PLACES;
  let best: Measured | null = null;
  for (const ratio of RATIOS) {
    const scale = { side, ratio, text: room.text, areServicesTold };
    const gap = Math.max(6, Math.min(14, Math.round(side / 2)));
    const all = flow(
      roots.map((root) => measurePlace(root, room.width, scale)),
      room.width,
      gap,
    );
    if (all.width > room.width || all.height > room.height) continue;
    if (best === null || squareness(all, room) > squareness(best, room) + 0.02) best = all;
  }
  return best;
};

/**
 * Places and servers in a room, with the largest servers for which there is space: from 96 px for a few to 4 px for
 * thousands. What comes out may be smaller than the room, and lies at its top left corner.
 */
export const layBlocks = (
  roots: readonly PlaceNode[],
  room: BlockRoom,
): Drawn & { side: number; size: Rect } => {
  const drawn: Drawn = { boxes: [], cells: [] };
  let height = room.height;
  for (;;) {
    for (const side of SIDES) {
      const found = fitting(roots, side, { ...room, height });
      if (found === null) continue;
      found.draw(0, 0, { depth: 0, high: 0 }, drawn);
      return { ...drawn, side, size: { x: 0, y: 0, width: found.width, height: found.height } };
    }
    height *= 1.5;
    // Something whose title alone is wider than the room has no width that fits: it is drawn all the same.
    if (height > 100_000) return { ...drawn, side: 4, size: { x: 0, y: 0, width: 0, height: 0 } };
  }
};
