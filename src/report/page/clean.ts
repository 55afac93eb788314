import type { Element, ElementContent } from "hast";
import { cleanText } from "../../plots/text.ts";

/** Spaces around what is cleaned stay: they stand between words of one line, or set a line in. */
const kept = (text: string): string => {
  const [, before = "", middle = "", after = ""] = /^([ \u2003]*)(.*?)( *)$/s.exec(text) ?? [];
  return before + cleanText(middle) + after;
};

const lines = (text: string): string => text.split("\n").map(kept).join("\n");

const cleanedIn = (content: ElementContent, isPlain: boolean): ElementContent => {
  if (content.type === "text")
    return { ...content, value: isPlain ? lines(content.value) : kept(content.value) };
  return content.type === "element" ? cleanElement(content, isPlain) : content;
};

/** An element whose texts hold no controls and no marks that turn the direction of a line; lines of `pre` stay apart. */
export const cleanElement = (element: Element, isPlain = false): Element => {
  if (element.tagName === "style") return element;
  const isHere = isPlain || element.tagName === "pre";
  return { ...element, children: element.children.map((child) => cleanedIn(child, isHere)) };
};
