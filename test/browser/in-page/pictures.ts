import type { Box, Look, PageDocument, PageElement } from "./dom.ts";

declare const document: PageDocument;
declare const getComputedStyle: (element: PageElement) => Look;

// These functions run inside the browser: they are sent there as text, so they know nothing but each other.

function picturesSeen(): PageElement[] {
  return [...document.querySelectorAll("svg")].filter((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return svg.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  });
}

function textsOf(svg: PageElement): PageElement[] {
  return [...svg.querySelectorAll("text")].flatMap((text) => {
    const lines = [...text.querySelectorAll("tspan")];
    return (lines.length > 0 ? lines : [text]).filter((line) => line.textContent.trim() !== "");
  });
}

/** What is drawn of an element's text; the words of a `<title>` in it are not. */
function wordsOf(text: PageElement): string {
  const title = text.querySelector("title")?.textContent ?? "";
  const all = text.textContent;
  return JSON.stringify(all.endsWith(title) ? all.slice(0, all.length - title.length) : all);
}

/** Pixels of the screen for one of the picture. */
function scaleOf(text: PageElement): number {
  const matrix = text.getScreenCTM();
  return matrix === null ? 1 : Math.hypot(matrix.a, matrix.b);
}

function sizeOf(text: PageElement): number {
  return Number.parseFloat(getComputedStyle(text).fontSize) * scaleOf(text);
}

/** A text's box without the room that its font keeps above and below the letters. */
function letterBox(text: PageElement): Box {
  const box = text.getBoundingClientRect();
  const isLevel = Math.abs(text.getScreenCTM()?.b ?? 0) < 0.01;
  const spare = Math.max(0, (isLevel ? box.height : box.width) - sizeOf(text)) / 2;
  const [x, y] = isLevel ? [0, spare] : [spare, 0];
  return {
    left: box.left + x,
    right: box.right - x,
    top: box.top + y,
    bottom: box.bottom - y,
    width: box.width - 2 * x,
    height: box.height - 2 * y,
  };
}

function nameOfPicture(svg: PageElement): string {
  const figure = svg.closest("figure")?.querySelector("figcaption strong")?.textContent;
  return figure ?? svg.getAttribute("aria-label") ?? svg.querySelector("title")?.textContent ?? "a picture";
}

/** Texts that stick out of their picture. */
export function outside(): string[] {
  return picturesSeen().flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    return textsOf(svg)
      .filter((text) => {
        const box = letterBox(text);
        return (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1
        );
      })
      .map((text) => `${nameOfPicture(svg)}: ${wordsOf(text)} sticks out`);
  });
}

function isOver(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 1 && down > 1;
}

/** Texts of a picture that lie over each other. */
export function overlapping(): string[] {
  return picturesSeen().flatMap((svg) => {
    const texts = textsOf(svg).map((text) => ({ text, box: letterBox(text) }));
    return texts.flatMap((one, i) =>
      texts
        .slice(i + 1)
        .filter(({ box }) => isOver(one.box, box))
        .map(({ text }) => `${nameOfPicture(svg)}: ${wordsOf(one.text)} lies over ${wordsOf(text)}`),
    );
  });
}

/** Texts of pictures that are too small on the screen. */
export function tiny({ least }: { readonly least: number }): string[] {
  return picturesSeen().flatMap((svg) =>
    textsOf(svg)
      .filter((text) => sizeOf(text) < least)
      .map((text) => `${nameOfPicture(svg)}: ${wordsOf(text)} is ${sizeOf(text).toFixed(1)} px`),
  );
}

/** All of them, to be sent. */
export const pictureParts: readonly ((...given: never[]) => unknown)[] = [
  ...[picturesSeen, textsOf, wordsOf, scaleOf, sizeOf, letterBox, nameOfPicture, isOver],
  ...[outside, overlapping, tiny],
];
