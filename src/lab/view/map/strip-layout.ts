import { textWidth } from "../../../plots/text-width.ts";
import type { Scene } from "../../protocol.ts";
import { labelIn, type MapLabel } from "./map-text.ts";
import type { Rect } from "./rect.ts";
import { cutText } from "./short-names.ts";

/** The front door of a cluster, or of a cell of one. */
export interface MapGate extends Rect {
  readonly cell: number;
  readonly name: string;
  /** Where what it is like is said in words; its width is 0 where there is no room. */
  readonly words: Rect;
}

/** A router on its line. */
export interface MapRouter extends Rect {
  readonly component: number;
  /** Whether it is part of an overlay: it has a broken ring around it. */
  readonly isInOverlay: boolean;
}

/** A network: a line with its routers on it. */
export interface MapNetwork {
  readonly group: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** What stands between phones and servers. */
export interface Strip {
  readonly gates: readonly MapGate[];
  readonly networks: readonly MapNetwork[];
  readonly routers: readonly MapRouter[];
  readonly labels: readonly MapLabel[];
}

/** What is to be laid out between phones and servers. */
export interface StripRoom extends Rect {
  /** Whether phones are beside the servers, rather than above them: the strip is upright then. */
  readonly isUpright: boolean;
  readonly text: number;
  /** Where phones stand in front of the only door; null: in the middle. */
  readonly door: { readonly x: number; readonly y: number } | null;
}

const GATE = 26;
const ROUTER = 24;

const networksOf = ({ groups }: Scene): readonly number[] =>
  groups.flatMap(({ isNetwork }, index) => (isNetwork ? [index] : []));

const line = (text: number): number => Math.ceil(text * 1.4);

/** How thick the strip is: its width where it is upright, else its height. */
export const stripThickness = (scene: Scene, isUpright: boolean, text: number): number => {
  const networks = networksOf(scene).length;
  const gates = scene.cells.length === 0 ? 0 : isUpright ? 96 : 2 * line(text) + 14;
  return gates + networks * (isUpright ? 92 : ROUTER + line(text) + 14) + (gates + networks > 0 ? 8 : 0);
};

const gatesIn = (scene: Scene, { x, y, width, height, isUpright, text, door }: StripRoom): Strip["gates"] =>
  scene.cells.map(({ name }, cell) => {
    const each = (isUpright ? height : width) / scene.cells.length;
    const high = line(text);
    if (isUpright) {
      const middle = scene.cells.length === 1 && door !== null ? door.y : y + each * (cell + 0.5);
      const top = Math.round(middle - GATE / 2);
      const words = { x: x + 6, y: top + GATE + 4 + high, width: 86, height: high };
      return { cell, name, x: x + 8, y: top, width: GATE, height: GATE, words };
    }
    const isOnly = scene.cells.length === 1;
    const middle = isOnly ? (door?.x ?? x + each / 2) : x + each * cell + 4 + GATE / 2;
    const left = Math.round(middle - GATE / 2);
    const room = isOnly ? x + width - left - GATE - 8 : Math.min(110, each - GATE - 14);
    const words = { x: left + GATE + 6, y: y + 7 + high, width: Math.max(0, room), height: high };
    return { cell, name, x: left, y: y + 8, width: GATE, height: GATE, words };
  });

const gateLabels = (gates: Strip["gates"], text: number): MapLabel[] =>
  gates.flatMap(({ name, words }) => {
    const room = { ...words, y: words.y - words.height };
    return labelIn(cutText(name, room.width, text), room, { size: text, isStrong: true });
  });

/** Routers at equal distances along a line. */
const routersOn = (
  scene: Scene,
  group: number,
  { from, to }: MapNetwork,
): readonly (MapRouter & { name: string; room: number })[] => {
  const { members } = scene.groups[group]!;
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  return members.map((component, index) => {
    const share = (index + 0.5) / members.length;
    const { name, place } = scene.components[component]!;
    return {
      component,
      name,
      room: length / members.length,
      isInOverlay: place >= 0 && scene.places[place]!.kind === "overlay",
      x: Math.round(from.x + (to.x - from.x) * share - ROUTER / 2),
      y: Math.round(from.y + (to.y - from.y) * share - ROUTER / 2),
      width: ROUTER,
      height: ROUTER,
    };
  });
};

const uprightNetwork = (scene: Scene, group: number, left: number, room: StripRoom): Strip => {
  const { y, height, text } = room;
  const high = line(text);
  const middle = left + 46;
  const network = { group, from: { x: middle, y: y + high + 10 }, to: { x: middle, y: y + height - 8 } };
  const routers = routersOn(scene, group, network);
  const title = cutText(scene.groups[group]!.name, 90, text);
  return {
    gates: [],
    networks: [network],
    routers,
    labels: [
      ...labelIn(
        title,
        { x: left + 1, y, width: 90, height: high },
        { size: text, isQuiet: true, align: "center" },
      ),
      ...routers.flatMap(({ y: top, name, room: free }) =>
        labelIn(
          free < ROUTER + high + 10 ? "" : cutText(name, 88, text),
          { x: left + 2, y: top + ROUTER + 5, width: 88, height: high },
          { size: text, isOnLines: true, align: "center" },
        ),
      ),
    ],
  };
};

const flatNetwork = (scene: Scene, group: number, top: number, room: StripRoom): Strip => {
  const { x, width, text } = room;
  const high = line(text);
  const title = cutText(scene.groups[group]!.name, width / 3, text);
  const taken = textWidth(title, { size: text }) + 10;
  const middle = Math.round(top + ROUTER / 2 + 4);
  const to = { x: x + width - 6, y: middle };
  const network = { group, from: { x: x + 6, y: middle }, to };
  // They stand right of the name, which is below the line as theirs are.
  const routers = routersOn(scene, group, { group, from: { x: x + taken, y: middle }, to });
  return {
    gates: [],
    networks: [network],
    routers,
    labels: [
      ...labelIn(
        title,
        { x: x + 6, y: middle + ROUTER / 2 + 3, width: taken - 6, height: high },
        { size: text, isQuiet: true },
      ),
      ...routers.flatMap(({ x: left, y, name, room: free }) =>
        labelIn(
          cutText(name, free - 8, text),
          { x: left + ROUTER / 2 - free / 2 + 2, y: y + ROUTER + 3, width: free - 4, height: high },
          { size: text, isOnLines: true, align: "center" },
        ),
      ),
    ],
  };
};

/** Lays front doors and networks into a strip, the doors where the phones are. */
export const layStrip = (scene: Scene, room: StripRoom): Strip => {
  const { isUpright, text } = room;
  const gates = gatesIn(scene, room);
  const behind = gates.length === 0 ? 4 : isUpright ? 96 : 2 * line(text) + 14;
  const parts = networksOf(scene).map((group, index) =>
    isUpright
      ? uprightNetwork(scene, group, room.x + behind + index * 92, room)
      : flatNetwork(scene, group, room.y + behind + index * (ROUTER + line(text) + 14), room),
  );
  return {
    gates,
    networks: parts.flatMap(({ networks }) => networks),
    routers: parts.flatMap(({ routers }) => routers),
    labels: [...gateLabels(gates, text), ...parts.flatMap(({ labels }) => labels)],
  };
};
