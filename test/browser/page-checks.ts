import { statSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { contrastParts, faintLines, faintTexts } from "./in-page/contrast.ts";
import { cutOff, deafScrollers, layoutParts, sideways } from "./in-page/layout.ts";
import { outside, overlapping, pictureParts, tiny } from "./in-page/pictures.ts";
import { figures, focused, headings, landmarks, live, stops, structureParts } from "./in-page/structure.ts";
import { inPage, type OpenedPage } from "./opened-page.ts";

/** The least that can be read: pixels on the screen, contrast of text and of lines (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = { size: 10.5, text: 4.5, line: 3 } as const;
const LARGEST = 1_500_000;
/** What is drawn to guide the eye or behind something else that says the same. */
const QUIET = ".grid,.band,.wash,.gap,.weave,.weave-dot,.page,.halo,[fill^='url']";

/** How wide screens are: a phone, a tablet, a desk; and a sheet of A4 within its margins. */
export const widths = { phone: 375, tablet: 768, desk: 1440, sheet: 718 } as const;

/** How a page is looked at. */
export interface View {
  readonly width: number;
  readonly colours: "light" | "dark";
  readonly medium: "screen" | "print";
}

const viewName = ({ width, colours, medium }: View): string => `${width} px, ${colours}, ${medium}`;

const show = async (page: Page, { width, colours, medium }: View): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: colours, media: medium });
};

/** It asked for nothing and complained of nothing, and holds nothing that runs or loads. */
export const quietChecks = async ({ page, requests, troubles }: OpenedPage): Promise<string[]> => [
  ...requests.map((url) => `it asked for ${url}`),
  ...troubles.map((trouble) => `it complained: ${trouble}`),
  ...(await inPage(page, structureParts, live)),
];

/** Headings, landmarks, captions and tables. */
export const structureChecks = async ({ page }: OpenedPage): Promise<string[]> => [
  ...(await inPage(page, structureParts, headings)),
  ...(await inPage(page, structureParts, landmarks)),
  ...(await inPage(page, structureParts, figures)),
];

/** Nothing scrolls sideways but what the keyboard can scroll, nothing is cut off, no texts of pictures meet. */
export const layoutChecks = async ({ page }: OpenedPage, view: View): Promise<string[]> => {
  await show(page, view);
  const found = [
    ...(await inPage(page, layoutParts, sideways)),
    ...(await inPage(page, layoutParts, cutOff, { isPrint: view.medium === "print" })),
    ...(view.medium === "print" ? [] : await inPage(page, layoutParts, deafScrollers)),
    ...(await inPage(page, pictureParts, outside)),
    ...(await inPage(page, pictureParts, overlapping)),
    ...(await inPage(page, pictureParts, tiny, { least: LEAST.size })),
  ];
  return found.map((one) => `${viewName(view)}: ${one}`);
};

/** Text and lines of pictures stand out; axe, which cannot judge pictures, sees to the rest. */
export const contrastChecks = async ({ page }: OpenedPage, view: View): Promise<string[]> => {
  await show(page, view);
  const found = [
    ...(await inPage(page, contrastParts, faintTexts, { least: LEAST.text })),
    ...(await inPage(page, contrastParts, faintLines, { least: LEAST.line, quiet: QUIET })),
  ];
  return found.map((one) => `${viewName(view)}: ${one}`);
};

/** What axe thinks serious or critical; pictures are left out, for it cannot judge them and they take it long. */
export const axeChecks = async (
  { page }: OpenedPage,
  view: View,
  rules?: readonly string[],
): Promise<string[]> => {
  await show(page, view);
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude("svg");
  const { violations } = await axe
    .options({ ...(rules === undefined ? {} : { runOnly: [...rules] }), resultTypes: ["violations"] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${viewName(view)}: ${id}: ${html.slice(0, 160)}`));
};

const walk = async (page: Page, most: number): Promise<{ seen: Set<string>; faint: string[] }> => {
  const seen = new Set<string>();
  const faint: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const at = await inPage(page, structureParts, focused);
    if (at === null || seen.has(at.name)) break;
    seen.add(at.name);
    if (!at.isMarked) faint.push(`one does not see the focus on ${at.name}`);
  }
  return { seen, faint };
};

/** Tab gets to every link, fold and scroller, one sees where it is, and Enter on a link of the contents goes there. */
export const keyboardChecks = async ({ page }: OpenedPage, view: View): Promise<string[]> => {
  await show(page, view);
  const expected = await inPage(page, structureParts, stops);
  const { seen, faint } = await walk(page, expected.length + 5);
  const last = page.locator("nav a").last();
  await last.focus();
  await page.keyboard.press("Enter");
  const target = await last.getAttribute("href");
  const hash = new URL(page.url()).hash;
  return [
    ...faint,
    ...expected.filter((one) => !seen.has(one)).map((one) => `Tab does not get to ${one}`),
    ...(hash === target ? [] : [`Enter on ${target} leads to "${hash}"`]),
  ];
};

/** Small enough to be sent by post. */
export const sizeChecks = (path: string): string[] => {
  const { size } = statSync(path);
  return size < LARGEST ? [] : [`it has ${size} bytes`];
};

/** Sheets of a printed document. */
const sheetsOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** It can be printed, on more than one sheet. */
export const printChecks = async ({ page }: OpenedPage): Promise<string[]> => {
  await page.emulateMedia({ media: "print" });
  const sheets = sheetsOf(await page.pdf({ format: "A4" }));
  return sheets > 1 ? [] : [`it is printed on ${sheets} sheets`];
};

/** Everything that is checked of a report in a file, in one go; axe, which takes long, looks at it by light only. */
export const pageChecks = async (opened: OpenedPage, path: string): Promise<string[]> => {
  const view = (width: number, colours: View["colours"], medium: View["medium"] = "screen"): View => ({
    width,
    colours,
    medium,
  });
  const found: string[] = [];
  const note = (more: readonly string[]): void => void found.push(...more);
  note(sizeChecks(path));
  note(await structureChecks(opened));
  for (const width of [widths.phone, widths.tablet, widths.desk])
    note(await layoutChecks(opened, view(width, "light")));
  note(await layoutChecks(opened, view(widths.sheet, "dark", "print")));
  for (const colours of ["light", "dark"] as const)
    note(await contrastChecks(opened, view(widths.desk, colours)));
  note(await contrastChecks(opened, view(widths.sheet, "dark", "print")));
  note(await axeChecks(opened, view(widths.phone, "light")));
  note(await keyboardChecks(opened, view(widths.phone, "light")));
  note(await printChecks(opened));
  note(await quietChecks(opened));
  return found;
};
