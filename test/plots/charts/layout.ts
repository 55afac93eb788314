import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect } from "vitest";
import { type Box, isWithin, overlap } from "../../../src/plots/boxes.ts";
import type { Picture } from "../../../src/plots/picture.ts";
import { standalone } from "../../../src/plots/standalone.ts";
import { charts, hostile, ordinary, type Words } from "../samples.ts";
import { elementsOf, frameOf, named, numberOf, smallestText, textBoxes } from "../text-boxes.ts";

const hair = 0.02;
const grown = ({ left, top, right, bottom }: Box): Box => ({
  left: left - hair,
  top: top - hair,
  right: right + hair,
  bottom: bottom + hair,
});
const shrunk = ({ left, top, right, bottom }: Box): Box => ({
  left: left + hair,
  top: top + hair,
  right: right - hair,
  bottom: bottom - hair,
});

/** What is wrong with where the texts of a picture stand, in words. */
export const misplacedTexts = (root: Element): string[] => {
  const frame = grown(frameOf(root));
  const boxes = textBoxes(root);
  return [
    ...boxes.filter((box) => !isWithin(box, frame)).map(({ text }) => `${text} leaves the picture`),
    ...boxes.flatMap((box, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => overlap(shrunk(box), shrunk(other)))
        .map((other) => `${box.text} lies on ${other.text}`),
    ),
  ];
};

/** Every place of a path, as x and y. */
const pathPlaces = (element: Element): [number, number][] =>
  [...String(element.properties.d).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

/** Marks that leave their picture. */
const strayMarks = (root: Element): string[] => {
  const frame = grown(frameOf(root));
  const isOutside = ([x, y]: readonly [number, number]) =>
    !isWithin({ left: x, right: x, top: y, bottom: y }, frame);
  const places = (element: Element): [number, number][] => {
    const [x, y] = [numberOf(element, "x"), numberOf(element, "y")];
    if (element.tagName === "rect")
      return [
        [x, y],
        [x + numberOf(element, "width"), y + numberOf(element, "height")],
      ];
    if (element.tagName === "circle") return [[numberOf(element, "cx"), numberOf(element, "cy")]];
    if (element.tagName === "line")
      return [
        [numberOf(element, "x1"), numberOf(element, "y1")],
        [numberOf(element, "x2"), numberOf(element, "y2")],
      ];
    return element.tagName === "path" ? pathPlaces(element) : [];
  };
  const patterns = new Set(named(root, "pattern").flatMap(elementsOf));
  return elementsOf(root)
    .filter((element) => !patterns.has(element) && places(element).some(isOutside))
    .map((element) => toHtml(element, { space: "svg" }));
};

const inputs: readonly (readonly [string, (count: number) => Words])[] = [
  ["ordinary", ordinary],
  ["hostile", hostile],
];

/** One chart with every input, number of rows and width that all charts are held to. */
export const everyCase = (chart: keyof typeof charts) =>
  inputs.flatMap(([kind, words]) =>
    [1, 12, 60].flatMap((count) =>
      (count === 12 ? [320, 340, 760, 1200] : [340, 760]).map((width) => ({
        name: `${kind}, ${count} rows, ${width} wide`,
        picture: charts[chart](words(count)),
        width,
      })),
    ),
  );

/** Holds a picture to what all pictures are held to, at a width. */
export const expectGoodLayout = (picture: Picture, width: number): void => {
  const root = picture.draw(width);
  expect(misplacedTexts(root)).toEqual([]);
  expect(strayMarks(root)).toEqual([]);
  expect(smallestText(root)).toBeGreaterThanOrEqual(11);
  expect(root.properties).toMatchObject({
    role: "img",
    viewBox: expect.stringMatching(`^0 0 ${width} \\d+$`),
  });
  const text = toHtml(root, { space: "svg" });
  expect(text).not.toMatch(/NaN|Infinity|undefined|\sstyle=|<script|<image|<a[ >]|\son\w+=|https?:/);
  expect(new Set(named(root, "text").map(({ properties }) => properties.style))).toEqual(
    new Set([undefined]),
  );
  const ids = elementsOf(root).flatMap(({ properties }) => properties.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(String(id)).toMatch(new RegExp(`^${picture.name}-${width}-`));
};

/** The golden text of a chart, 760 wide. */
export const goldenText = (chart: keyof typeof charts): string =>
  standalone(charts[chart](ordinary(5))).replaceAll("><", ">\n<");
