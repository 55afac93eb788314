import type { Element } from "hast";
import { assert } from "../base/assert.ts";
import type { PictureHead } from "./picture.ts";
import { svg } from "./svg.ts";
import { TEXT } from "./text-width.ts";

/** The narrowest and the widest that pictures are drawn, in CSS pixels. */
const WIDTHS = { least: 320, greatest: 1_200 } as const;

/** Below it a picture is laid out for a phone, in CSS pixels. */
export const NARROW = 560;

/** What begins every id of a picture at a width, so that no two pictures of a page have one in common. */
export const idPrefix = ({ name }: PictureHead, width: number): string => {
  assert(/^[a-z][a-z0-9-]*$/.test(name), "a picture's name is lower-case words with hyphens");
  return `${name}-${width}`;
};

/** A width as pictures are drawn: a whole number of pixels from 320 to 1200. */
export const allowedWidth = (width: number): number =>
  Math.min(WIDTHS.greatest, Math.max(WIDTHS.least, Math.round(width)));

/** The `<svg>` of a picture: an image with a name and a description for those who do not see it. */
export const drawing = (
  head: PictureHead,
  { width, height }: { readonly width: number; readonly height: number },
  elements: readonly Element[],
): Element => {
  const prefix = idPrefix(head, width);
  const [title, desc] = [`${prefix}-title`, `${prefix}-desc`];
  const tall = Math.ceil(height);
  return svg(
    "svg",
    {
      class: "plot",
      role: "img",
      "aria-labelledby": `${title} ${desc}`,
      viewBox: `0 0 ${width} ${tall}`,
      width,
      height: tall,
      "font-size": TEXT,
    },
    svg("title", { id: title }, head.title),
    svg("desc", { id: desc }, head.description),
    ...elements,
  );
};
