import type { Box, Look, PageDocument, PageElement, Place } from "./dom.ts";

declare const document: PageDocument;
declare const getComputedStyle: (element: PageElement) => Look;
declare const DOMPoint: new (x: number, y: number) => Place;

// These functions run inside the browser: they are sent there as text, so they know nothing but each other.

/** Red, green and blue from 0 to 255, and how much of it there is from 0 to 1. */
type Colour = readonly [number, number, number, number];

function colourOf(paint: string, opacity: number): Colour {
  const found = /^rgba?\(([^)]*)\)$/.exec(paint);
  if (found === null) throw new Error(`what colour is ${paint}?`);
  const [red = 0, green = 0, blue = 0, alpha = 1] = found[1]!.split(/[,/ ]+/).map(Number.parseFloat);
  return [red, green, blue, alpha * opacity];
}

/** How much of an element is seen, whatever lies over it. */
function opacityOf(element: PageElement, own: string): number {
  let opacity = Number.parseFloat(getComputedStyle(element)[own] ?? "1");
  for (let one: PageElement | null = element; one !== null; one = one.parentElement)
    opacity *= Number.parseFloat(getComputedStyle(one).opacity!);
  return opacity;
}

/** The colours that a fill or stroke has: that of a pattern has several. */
function paintsOf(element: PageElement, property: "fill" | "stroke"): Colour[] {
  const paint = getComputedStyle(element)[property] ?? "none";
  if (paint === "none" || (property === "fill" && element.tagName === "line")) return [];
  const opacity = opacityOf(element, `${property}Opacity`);
  const id = /^url\("?#([^")]*)"?\)/.exec(paint)?.[1];
  if (id === undefined) return [colourOf(paint, opacity)];
  const parts = [...(document.getElementById(id)?.querySelectorAll("*") ?? [])];
  return parts.flatMap((part) =>
    [getComputedStyle(part).fill, getComputedStyle(part).stroke]
      .filter((one) => one !== undefined && one !== "none")
      .map((one) => colourOf(one!, opacity)),
  );
}

function laidOver(below: Colour, [red, green, blue, alpha]: Colour): Colour {
  const mixed = (a: number, b: number): number => a * alpha + b * (1 - alpha);
  return [mixed(red, below[0]), mixed(green, below[1]), mixed(blue, below[2]), 1];
}

/** What the page is painted with behind an element. */
function pageBehind(element: PageElement): Colour {
  const layers: Colour[] = [];
  for (let one: PageElement | null = element; one !== null; one = one.parentElement) {
    const colour = colourOf(getComputedStyle(one).backgroundColor!, 1);
    if (colour[3] > 0) layers.push(colour);
  }
  return layers.reverse().reduce(laidOver, [255, 255, 255, 1]);
}

function isBefore(one: PageElement, other: PageElement): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

/** Something that is drawn, and where. */
interface Shape {
  readonly shape: PageElement;
  readonly box: Box;
}

/** Whether a shape is filled at a place of the screen. */
function isFilledAt({ shape, box }: Shape, x: number, y: number): boolean {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const matrix = shape.getScreenCTM();
  return matrix !== null && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
}

/** The colours that may lie behind the middle of a text: those of all that was painted there before. */
function behind(text: PageElement, shapes: readonly Shape[], x: number, y: number): Colour[] {
  let colours: Colour[] = [pageBehind(text)];
  for (const one of shapes) {
    const { shape } = one;
    if (!isFilledAt(one, x, y) || !isBefore(shape, text)) continue;
    const paints = paintsOf(shape, "fill");
    const over = colours.flatMap((below) => paints.map((paint) => laidOver(below, paint)));
    const isPattern = getComputedStyle(shape).fill!.startsWith("url");
    if (over.length > 0) colours = isPattern ? [...colours, ...over] : over;
  }
  return colours;
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number =>
    value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function seenPictures(): PageElement[] {
  return [...document.querySelectorAll("svg")].filter(
    (svg) => svg.checkVisibility({ visibilityProperty: true }) && svg.getBoundingClientRect().width > 0,
  );
}

/** Texts of pictures that stand out too little from what lies behind them, at their middle and near both ends. */
export function faintTexts({ least }: { readonly least: number }): string[] {
  return seenPictures().flatMap((svg) => {
    const shapes = [...svg.querySelectorAll("rect,path,circle,ellipse,polygon")]
      .filter((shape) => shape.closest("defs") === null)
      .map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
    return [...svg.querySelectorAll("text")].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const places = [left + 3, (left + right) / 2, right - 3].map((x) => [x, (top + bottom) / 2] as const);
      const worst = Math.min(
        ...places.flatMap(([x, y]) =>
          behind(text, shapes, x, y).flatMap((below) =>
            paintsOf(text, "fill").map((ink) => contrast(laidOver(below, ink), below)),
          ),
        ),
      );
      return worst < least ? [`"${text.textContent}" has a contrast of ${worst.toFixed(2)}`] : [];
    });
  });
}

/** Strokes and dots that stand out too little from the page; grids, bands, gaps and patterns say nothing alone. */
export function faintLines({ least, quiet }: { readonly least: number; readonly quiet: string }): string[] {
  return seenPictures().flatMap((svg) => {
    const page = pageBehind(svg);
    const marks = [...svg.querySelectorAll("line,path,rect,circle,polyline,polygon,ellipse")].filter(
      (mark) => mark.closest("defs") === null && !mark.matches(quiet),
    );
    return marks.flatMap((mark) => {
      const paints = [...paintsOf(mark, "fill"), ...paintsOf(mark, "stroke")].filter(([, , , a]) => a > 0);
      const best = Math.max(...paints.map((paint) => contrast(laidOver(page, paint), page)));
      if (paints.length === 0 || best >= least) return [];
      return [`<${mark.tagName} class="${mark.getAttribute("class")}"> has a contrast of ${best.toFixed(2)}`];
    });
  });
}

/** All of them, to be sent. */
export const contrastParts: readonly ((...given: never[]) => unknown)[] = [
  ...[colourOf, opacityOf, paintsOf, laidOver, pageBehind, isBefore, isFilledAt, behind, luminance, contrast],
  ...[seenPictures, faintTexts, faintLines],
];
