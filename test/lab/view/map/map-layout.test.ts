import { describe, expect, it } from "vitest";
import { layMap, type MapLayout } from "../../../../src/lab/view/map/map-layout.ts";
import { overlap, type Rect } from "../../../../src/lab/view/map/rect.ts";
import { textWidth } from "../../../../src/plots/text-width.ts";
import { fakeScene, largeScene, smallScene } from "../../../support/fake-scene.ts";

const scenes = {
  large: largeScene(),
  small: smallScene(),
  pair: fakeScene({ racks: 0, services: { chat: 2 }, routers: 2 }),
  cells: fakeScene({
    racks: 8,
    services: { chat: 40, store: 40 },
    pairs: ["store"],
    routers: 2,
    cells: 4,
    online: 1e6,
  }),
  many: fakeScene({
    racks: 0,
    services: Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`service-${index}`, 3 + 7 * index]),
    ),
    crews: 3,
    online: 100,
  }),
  empty: fakeScene({ racks: 0, services: {} }),
};
const widths = [351, 680, 960, 1400, 1880];

const colliding = <Thing extends Rect>(things: readonly Thing[]): readonly Thing[] =>
  things.filter((thing, index) => things.slice(index + 1).some((other) => overlap(thing, other)));

it("what lies on each other is found", () => {
  const rect = { x: 0, y: 0, width: 10, height: 10 };
  expect(colliding([rect, { ...rect, x: 9 }])).toHaveLength(1);
  expect(colliding([rect, { ...rect, x: 10 }])).toEqual([]);
});

/** The labels as wide as their texts are. */
const inked = ({ labels }: MapLayout): Rect[] =>
  labels.map(({ text, size, isStrong, align, ...rect }) => {
    const width = Math.min(rect.width, textWidth(text, { size, isStrong }));
    const aside = align === "left" ? 0 : align === "right" ? rect.width - width : (rect.width - width) / 2;
    return { ...rect, x: rect.x + aside, width };
  });

describe.each(Object.entries(scenes))("a %s scene", (_, scene) => {
  it.each(widths)("at %i pixels: nothing collides or leaves the picture", (width) => {
    const layout = layMap(scene, width);
    expect(colliding(inked(layout))).toEqual([]);
    expect(colliding(layout.cells)).toEqual([]);
    expect(colliding([...layout.routers, ...layout.gates, ...layout.chips, ...layout.crews])).toEqual([]);
    const isOutside = ({ x, y, width: wide, height }: Rect): boolean =>
      x < 0 || y < 0 || x + wide > width + 0.01 || y + height > layout.height + 0.01;
    expect([...layout.things, ...layout.labels, ...layout.gates].filter(isOutside)).toEqual([]);
  });

  it("everything that is a component can be pointed at, once", () => {
    const components = layMap(scene, 960).things.map(({ component }) => component);
    expect([...components].sort((one, other) => one - other)).toEqual(
      scene.components.map((_, index) => index),
    );
  });
});

it("servers stand within their racks, and racks within their data centre", () => {
  const scene = scenes.large;
  const { cells, boxes } = layMap(scene, 960);
  const boxOf = new Map(boxes.map((box) => [box.component, box]));
  const isOutside = ({ component, x, y, width, height }: (typeof cells)[number]): boolean => {
    const rack = boxOf.get(scene.places[scene.components[component]!.place]!.component)!;
    const isAcross = x >= rack.x && x + width <= rack.x + rack.width;
    return !isAcross || y < rack.y + rack.head || y + height > rack.y + rack.height;
  };
  expect(cells.filter(isOutside)).toEqual([]);
});

it("550 servers can be told apart on a telephone, and fill a projector", () => {
  expect(layMap(scenes.large, 351).side).toBeGreaterThanOrEqual(6);
  expect(layMap(scenes.large, 351).height).toBeLessThan(800);
  expect(layMap(scenes.large, 1880).side).toBeGreaterThanOrEqual(20);
});

it("one server is large and has its name", () => {
  const { side, labels } = layMap(scenes.small, 351);
  expect(side).toBeGreaterThan(50);
  expect(labels.map(({ text }) => text)).toContain("chat-1");
});

it("hundreds of servers have no names in the picture, but their racks have", () => {
  const texts = layMap(scenes.large, 960).labels.map(({ text }) => text);
  expect(texts).toContain("rack-14");
  expect(texts).not.toContain("chat-1");
});

it("phones stand above the servers where it is narrow, and beside them where it is wide", () => {
  const [narrow, wide] = [layMap(scenes.large, 351), layMap(scenes.large, 960)];
  expect(narrow.servers.y).toBeGreaterThan(narrow.phones!.all.height);
  expect(wide.servers.x).toBeGreaterThan(wide.phones!.all.width);
  expect(layMap(scenes.small, 960).phones).toBeNull();
});
