import type { Scene } from "../../protocol.ts";
import { type Drawn, layBlocks, type MapBox, type MapCell } from "./block-layout.ts";
import { type Foot, layFoot } from "./foot-layout.ts";
import { labelIn, type MapLabel } from "./map-text.ts";
import { layPhones, type PhoneRegions } from "./phone-layout.ts";
import { placeTree } from "./place-tree.ts";
import type { Rect } from "./rect.ts";
import { cutText, shortNames } from "./short-names.ts";
import { layStrip, type Strip, stripThickness } from "./strip-layout.ts";

/** Something that can be pointed at and chosen. */
export interface MapThing extends Rect {
  readonly component: number;
}

/** Where everything of a scene is drawn, in pixels. It never changes during a run. */
export interface MapLayout extends Strip, Drawn, Foot {
  readonly width: number;
  readonly height: number;
  /** The side of a server. */
  readonly side: number;
  /** The size of text. */
  readonly text: number;
  readonly isUpright: boolean;
  /** How high the names are that stand below servers within their squares; 0 where servers have none. */
  readonly nameHeight: number;
  /** Where the servers are. */
  readonly servers: Rect;
  readonly phones: PhoneRegions | null;
  /** Things to point at, outer ones before those in them. */
  readonly things: readonly MapThing[];
  /** By tint, the services' names. */
  readonly services: readonly string[];
}

/** From this width on phones stand beside the servers, not above them. */
const WIDE = 700;

/** With less than this the phones have more room than the servers. */
const FEW = 30;

const textFor = (width: number): number => (width >= 1500 ? 16 : width >= 1150 ? 14 : 12);

const moved = <Thing extends Rect>(things: readonly Thing[], x: number, y: number): Thing[] =>
  things.map((thing) => ({ ...thing, x: thing.x + x, y: thing.y + y }));

interface Parts {
  readonly phones: PhoneRegions | null;
  readonly strip: Rect;
  readonly servers: Rect;
}

const between = (least: number, value: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)));

/** Phones left, the doors and networks, servers right. */
const upright = (scene: Scene, width: number, text: number): Parts => {
  const height = between(360, width * 0.46, 760);
  const isSmall = scene.components.length < FEW;
  const phonesWide = between(230, width * (isSmall ? 0.46 : 0.3), isSmall ? 760 : 520);
  const thick = stripThickness(scene, true, text);
  const start = phonesWide + thick;
  return {
    phones: layPhones({ x: 0, y: 0, width: phonesWide, height }, true, text),
    strip: { x: phonesWide, y: 0, width: thick, height },
    servers: { x: start + 6, y: 0, width: width - start - 6, height },
  };
};

/** Phones on top, then doors and networks, then servers. */
const stacked = (scene: Scene, width: number, text: number): Parts => {
  const hasPhones = scene.populations.length > 0;
  const high = hasPhones ? between(200, width * 0.55, 260) : 0;
  const thick = stripThickness(scene, false, text);
  const top = high + thick;
  return {
    phones: hasPhones ? layPhones({ x: 0, y: 0, width, height: high }, false, text) : null,
    strip: { x: 0, y: high, width, height: thick },
    servers: { x: 0, y: top, width, height: between(200, width * (hasPhones ? 0.9 : 0.42), 440) },
  };
};

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

/** Names of racks, told in one way within a site. */
const rackLabels = (racks: readonly MapBox[], text: number): MapLabel[] => {
  const size = text - 1;
  const least = Math.min(...racks.map(({ width }) => width));
  const names = shortNames(
    racks.map(({ title }) => title),
    least - 2,
    size,
  );
  return racks.flatMap(({ x, y, width, head }, index) =>
    labelIn(
      names[index]!,
      { x: x + 1, y: y + 2, width: width - 2, height: head },
      { size, isQuiet: true, align: "center" },
    ),
  );
};

const boxLabels = (boxes: readonly MapBox[], text: number): MapLabel[] => {
  const racks = boxes.filter(({ kind }) => kind === "rack");
  const sites = boxes.filter(({ kind }) => kind === "site");
  const siteOf = (rack: MapBox): number => sites.findLastIndex((site) => isInside(rack, site));
  const bySite = [...new Set(racks.map(siteOf))].map((site) => racks.filter((rack) => siteOf(rack) === site));
  const titles = boxes.flatMap(({ kind, title, x, y, width, head }) => {
    if (kind === "rack") return [];
    const room = { x: x + 9, y: y + 2, width: width - 16, height: head };
    const isStrong = kind === "site";
    return labelIn(cutText(title, room.width, text), room, { size: text, isStrong, isQuiet: !isStrong });
  });
  return [...titles, ...bySite.flatMap((those) => rackLabels(those, text))];
};

/** Servers that are as large as this have their names in them. */
const NAMED = 34;

const nameHeightFor = (side: number, text: number): number =>
  side < NAMED ? 0 : Math.ceil(Math.min(text, Math.floor(side / 3.2)) * 1.3);

/** Names below servers, told in one way within a service. */
const cellLabels = (scene: Scene, cells: readonly MapCell[], side: number, text: number): MapLabel[] => {
  const high = nameHeightFor(side, text);
  if (high === 0) return [];
  const size = Math.min(text, Math.floor(side / 3.2));
  const tints = [...new Set(cells.map(({ tint }) => tint))];
  return tints.flatMap((tint) => {
    const those = cells.filter((cell) => cell.tint === tint);
    const names = shortNames(
      those.map(({ component }) => scene.components[component]!.name),
      side - 2,
      size,
    );
    return those.flatMap(({ x, y, width, height }, index) => {
      const room = { x: x + 1, y: y + height - high, width: width - 2, height: high };
      return labelIn(names[index]!, room, { size, isQuiet: true, align: "center" });
    });
  });
};

const thingsOf = (
  boxes: readonly MapBox[],
  cells: readonly MapCell[],
  strip: Strip,
  foot: Foot,
): MapThing[] =>
  [...boxes.filter(({ component }) => component >= 0), ...strip.routers, ...cells, ...foot.chips].map(
    ({ component, x, y, width, height }) => ({ component, x, y, width, height }),
  );

/** Where everything of a scene stands in a picture of some width; its height follows. */
export const layMap = (scene: Scene, width: number): MapLayout => {
  const text = textFor(width);
  const isUpright = width >= WIDE && scene.populations.length > 0;
  const { phones, strip: stripRect, servers } = (isUpright ? upright : stacked)(scene, width, text);
  const tree = placeTree(scene);
  const laid = layBlocks(tree.roots, { width: servers.width, height: servers.height, text });
  const height = isUpright ? Math.max(servers.height, laid.size.height) : laid.size.height;
  const left = servers.x + Math.max(0, Math.floor((servers.width - laid.size.width) / 2));
  const top = servers.y + (isUpright ? Math.max(0, Math.floor((height - laid.size.height) / 2)) : 0);
  const boxes = moved(laid.boxes, left, top);
  const cells = moved(laid.cells, left, top);
  const strip = layStrip(scene, { ...stripRect, isUpright, text, door: phones?.door ?? null });
  const end = Math.max(servers.y + height, phones === null ? 0 : phones.all.y + phones.all.height);
  const foot = layFoot(scene, tree.chips, { x: 0, y: end + 10, width, text });
  const names = cellLabels(scene, cells, laid.side, text);
  return {
    ...strip,
    ...foot,
    boxes,
    cells,
    width,
    height: end + (foot.height === 0 ? 0 : foot.height + 10) + 2,
    side: laid.side,
    text,
    isUpright,
    nameHeight: names.length === 0 ? 0 : nameHeightFor(laid.side, text),
    servers: { x: left, y: top, width: laid.size.width, height: laid.size.height },
    phones,
    labels: [...strip.labels, ...boxLabels(boxes, text), ...names],
    things: thingsOf(boxes, cells, strip, foot),
    services: tree.services,
  };
};
