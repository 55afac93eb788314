import type { Look, PageDocument, PageElement } from "./dom.ts";

declare const document: PageDocument;
declare const getComputedStyle: (element: PageElement) => Look;
declare const scrollTo: (x: number, y: number) => void;

// These functions run inside the browser: they are sent there as text, so they know nothing but each other.

function all(selector: string): PageElement[] {
  return [...document.querySelectorAll(selector)];
}

/** Headings: one of the first rank, and no rank left out on the way down. */
export function headings(): string[] {
  const ranks = all("h1,h2,h3,h4,h5,h6").map(
    ({ tagName, textContent }) => [Number(tagName[1]), textContent] as const,
  );
  const first = ranks.filter(([rank]) => rank === 1).length;
  const leaps = ranks.filter(([rank], i) => rank > (ranks[i - 1]?.[0] ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [`there are ${first} headings of the first rank`]),
    ...leaps.map(([rank, text]) => `the heading "${text}" of rank ${rank} leaves a rank out`),
    ...ranks.filter(([, text]) => text.trim() === "").map(() => "a heading is empty"),
  ];
}

/** What makes the page a page: its language, its title, its landmarks, ids that are there once. */
export function landmarks(): string[] {
  const counts = new Map<string, number>();
  for (const { id } of all("[id]")) counts.set(id, (counts.get(id) ?? 0) + 1);
  const isLost = (link: PageElement): boolean =>
    document.getElementById((link.getAttribute("href") ?? "#").slice(1)) === null;
  return [
    ...(document.documentElement.getAttribute("lang") === "en" ? [] : ["the page does not say its language"]),
    ...(document.title.trim() === "" ? ["the page has no title"] : []),
    ...["main", "nav"].filter((name) => all(name).length !== 1).map((name) => `there is not one <${name}>`),
    ...[...counts].filter(([, count]) => count > 1).map(([id]) => `the id ${id} is there more than once`),
    ...all('nav a[href^="#"]')
      .filter(isLost)
      .map((link) => `the link "${link.textContent}" leads nowhere`),
    ...(all("nav a").length > 1 ? [] : ["the contents have no links"]),
  ];
}

/** Each figure says what it shows and has one picture on the screen; its numbers stand in a table below it. */
export function figures(): string[] {
  return all("figure").flatMap((figure) => {
    const caption = figure.querySelector("figcaption")?.textContent.trim() ?? "";
    const seen = [...figure.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
    const isDumb = seen.some(
      (svg) =>
        svg.getAttribute("role") !== "img" ||
        (svg.querySelector("title,desc") ?? svg.getAttribute("aria-label")) === null,
    );
    const cells = figure.querySelectorAll("table tbody td").length;
    const isHeaded = figure.querySelectorAll("table thead th[scope]").length > 0;
    return [
      ...(caption === "" ? ["a figure has no caption"] : []),
      ...(seen.length === 1 ? [] : [`the figure "${caption.slice(0, 40)}" shows ${seen.length} pictures`]),
      ...(cells > 0 && isHeaded ? [] : [`the figure "${caption.slice(0, 40)}" has no table of its numbers`]),
      ...(isDumb ? [`the picture of "${caption.slice(0, 40)}" says nothing to those who cannot see it`] : []),
    ];
  });
}

/** Nothing that runs, loads or leads away: only links within the page, and no handlers. */
export function live(): string[] {
  const inert = /^(?:#[\w-]*|https?:\/\/\S*)$/;
  const elements = all("script,iframe,object,embed,link,base,form,foreignObject,animate,set,handler");
  const attributes = all("*").flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        if (/^on/i.test(name) || name === "srcdoc" || name === "style") return true;
        return /(?:^|:)(?:href|src|action|formaction|data|srcset)$/i.test(name) && !inert.test(value);
      })
      .map(({ name, value }) => `<${element.tagName} ${name}="${value.slice(0, 60)}">`),
  );
  return [...elements.map(({ tagName }) => `there is a <${tagName}>`), ...attributes];
}

function isReachable(element: PageElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** How many things the keyboard must get to: links, what folds up, what scrolls. */
export function stops(): string[] {
  scrollTo(0, 0);
  return all("a[href],summary,[tabindex='0'],button,input").filter(isReachable).map(stopName);
}

function stopName(element: PageElement): string {
  const same = all(element.tagName).indexOf(element);
  return `${element.tagName} ${same} ${element.textContent.trim().slice(0, 30)}`;
}

/** Where the focus is, whether one sees it there; null when it is on nothing. */
export function focused(): { readonly name: string; readonly isMarked: boolean } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return { name: stopName(element), isMarked: outlineStyle !== "none" && outlineWidth !== "0px" };
}

/** All of them, to be sent. */
export const structureParts: readonly ((...given: never[]) => unknown)[] = [
  ...[all, isReachable, stopName],
  ...[headings, landmarks, figures, live, stops, focused],
];
