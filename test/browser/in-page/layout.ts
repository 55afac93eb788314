import type { Box, Look, PageDocument, PageElement, TreeNode } from "./dom.ts";

declare const document: PageDocument;
declare const getComputedStyle: (element: PageElement) => Look;

// These functions run inside the browser: they are sent there as text, so they know nothing but each other.

function words(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, " ").trim().slice(0, 60));
}

function isSeen(element: PageElement): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Where the words of a text stand: a box a line. */
function linesOf(node: TreeNode): Box[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function nameOf(element: PageElement): string {
  const kind = element.getAttribute("class") ?? "";
  return `<${element.tagName.toLowerCase()}${kind === "" ? "" : ` class="${kind}"`}>`;
}

/** The nearest that cuts this text off: hides what sticks out, or lets it be scrolled to. */
function clipOf(text: TreeNode, isPrint: boolean): { by: PageElement; isScrolled: boolean } | null {
  for (let by = text.parentElement; by !== null && by !== document.documentElement; by = by.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(by);
    if (display === "inline" || by === document.body) continue;
    const isScrolled = !isPrint && [overflowX, overflowY].some((how) => how === "auto" || how === "scroll");
    if (isScrolled || overflowX !== "visible" || overflowY !== "visible") return { by, isScrolled };
  }
  return null;
}

function isCut(line: Box, box: Box): boolean {
  const [above, below] = [line.top + line.height / 4, line.bottom - line.height / 4];
  return (
    line.left < box.left - 1 || line.right > box.right + 1 || above < box.top - 1 || below > box.bottom + 1
  );
}

/** Words that are there for a screen reader only, or for the keyboard until they have the focus. */
function isAside(element: PageElement): boolean {
  const { clip, clipPath } = getComputedStyle(element);
  return clip.startsWith("rect") || clipPath.startsWith("inset") || element.closest(".skip") !== null;
}

/** Texts that nobody can read because something cuts them off, or the page's edge does. */
export function cutOff({ isPrint }: { readonly isPrint: boolean }): string[] {
  const edge = { left: 0, right: document.documentElement.clientWidth, top: -1e9, bottom: 1e9 } as Box;
  const walker = document.createTreeWalker(document.body, 4);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (node.textContent.trim() === "" || !isSeen(parent) || isAside(parent)) continue;
    const clip = clipOf(node, isPrint);
    if (clip?.isScrolled) continue;
    const box = clip === null ? edge : clip.by.getBoundingClientRect();
    if (linesOf(node).some((line) => isCut(line, box)))
      found.push(`${words(node.textContent)} is cut off by ${clip === null ? "the page" : nameOf(clip.by)}`);
  }
  return found;
}

/** The page itself never scrolls sideways. */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) =>
      isSeen(element) &&
      element.getBoundingClientRect().right > clientWidth + 1 &&
      element.parentElement?.closest(".scroll, pre, svg") === null,
  );
  return [`the page is ${scrollWidth - clientWidth} px too wide: ${wide.slice(0, 3).map(nameOf).join(" ")}`];
}

/** What scrolls can have the keyboard's focus, and says what it is. */
export function deafScrollers(): string[] {
  return [...document.body.querySelectorAll("*")]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWide = element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(overflowX);
      const isHigh = element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(overflowY);
      return isSeen(element) && (isWide || isHigh);
    })
    .filter((element) => {
      const named = element.getAttribute("aria-label") ?? element.getAttribute("aria-labelledby") ?? "";
      return element.tabIndex < 0 || element.getAttribute("role") === null || named === "";
    })
    .map(
      (element) =>
        `${nameOf(element)} scrolls without tabindex, role or label: ${words(element.textContent)}`,
    );
}

/** All of them, to be sent. */
export const layoutParts: readonly ((...given: never[]) => unknown)[] = [
  ...[words, isSeen, linesOf, nameOf, clipOf, isCut, isAside],
  ...[cutOff, sideways, deafScrollers],
];
