import type { Element, ElementContent } from "hast";
import type { Box } from "../../src/plots/boxes.ts";
import { textWidth } from "../../src/plots/text-width.ts";

/** Every element of a picture, from the outside in. */
export const elementsOf = (root: ElementContent): Element[] =>
  root.type === "element" ? [root, ...root.children.flatMap(elementsOf)] : [];

/** The elements of a name. */
export const named = (root: Element, name: string): Element[] =>
  elementsOf(root).filter(({ tagName }) => tagName === name);

/** An attribute as a number. */
export const numberOf = ({ properties }: Element, name: string): number => Number(properties[name]);

const classes = ({ properties }: Element): string => String(properties.className ?? "");

/** Whether an element has a class. */
export const hasClass = (element: Element, name: string): boolean =>
  classes(element).split(/[ ,]/).includes(name);

/** What a reader sees of a text element. */
export const shownText = ({ children }: Element): string =>
  children.map((child) => (child.type === "text" ? child.value : "")).join("");

/** A line of text with the box that it takes, as wide as it is estimated. */
export interface TextBox extends Box {
  readonly text: string;
}

const sizeOf = (element: Element): number => Number(element.properties.fontSize ?? 13);

/** The boxes of all texts; their heights are those of the letters, not of the lines. */
export const textBoxes = (root: Element): TextBox[] =>
  named(root, "text").map((element) => {
    const size = sizeOf(element);
    const text = shownText(element);
    const width = textWidth(text, { size, isStrong: hasClass(element, "strong") });
    const [x, y] = [numberOf(element, "x"), numberOf(element, "y")];
    const anchor = element.properties.textAnchor;
    const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { text, left, right: left + width, top: y - 0.78 * size, bottom: y + 0.22 * size };
  });

/** The smallest text of a picture, in pixels. */
export const smallestText = (root: Element): number => Math.min(...named(root, "text").map(sizeOf));

/** A picture's own box. */
export const frameOf = (root: Element): Box => {
  const [left, top, width, height] = String(root.properties.viewBox).split(" ").map(Number);
  return { left: left!, top: top!, right: left! + width!, bottom: top! + height! };
};
