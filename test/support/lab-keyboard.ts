import type { Page } from "playwright-core";

/** Where the focus is. */
export interface Focus {
  readonly tag: string;
  readonly name: string;
  /** Whether one sees that it is there. */
  readonly isMarked: boolean;
}

const NOWHERE = "the focus is nowhere";

/** Where the focus is; what an element is called is what stands on it, or what labels it. */
export const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const element = document.activeElement ?? document.body;
    const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent);
    const by = document.getElementById(element.getAttribute("aria-labelledby"))?.textContent;
    const name = element.getAttribute("aria-label") ?? by ?? [...labels, element.textContent].join(" ");
    const marks = [element, ...(element.labels ?? [])].map((one) => getComputedStyle(one));
    const isMarked = marks.some(({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none");
    return { tag: element.tagName, name: name.replaceAll(/\\s+/g, " ").trim().slice(0, 120), isMarked };
  })()`);

/** Somebody who has a keyboard and nothing else, and looks where the focus is after each key. */
export class Typist {
  readonly #page: Page;
  /** What was not seen, or lost. */
  readonly troubles: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key; afterwards the focus is somewhere. */
  async press(key: string): Promise<Focus> {
    const before = await focusOf(this.#page);
    await this.#page.keyboard.press(key);
    const focus = await focusOf(this.#page);
    if (focus.tag === "BODY" && before.tag !== "BODY")
      this.troubles.push(`after ${key} on “${before.name}”, ${NOWHERE}`);
    return focus;
  }

  /** Goes on with Tab, or back with Shift+Tab, to what has a name; each stop on the way is to be seen. */
  async goTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const seen: string[] = [];
    for (let stops = 0; stops < 120; stops++) {
      const focus = await focusOf(this.#page);
      if (name.test(focus.name) && focus.tag !== "BODY") return;
      seen.push(`${focus.tag} ${focus.name.slice(0, 30)}`);
      await this.#page.keyboard.press(key);
      const next = await focusOf(this.#page);
      if (!/^(?:BODY|H2)$/.test(next.tag) && !next.isMarked)
        this.troubles.push(`one does not see the focus on “${next.name}”`);
    }
    throw new Error(`${key} does not get to ${name}: ${seen.slice(0, 60).join(" | ")}`);
  }

  /** Goes to something and presses it. */
  async use(name: RegExp, key = "Enter"): Promise<void> {
    await this.goTo(name);
    await this.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.type(text);
  }
}
