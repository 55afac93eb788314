import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Lesson, LessonStep } from "../../src/lab/lesson.ts";
import { file } from "../cli/typed.ts";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { askWorker, PATIENCE, until } from "../support/lab-driver.ts";
import { Typist } from "../support/lab-keyboard.ts";
import { goThrough, lessonOfPage } from "../support/lab-lessons.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { top } from "../tidy/source.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";
import { wrongIn } from "./wrong-in.ts";

let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  const [built, started] = await Promise.all([labPageFile(), openBrowser()]);
  browser = started;
  opened = await openLab(browser, built, { offline: true });
  page = opened.page;
  page.setDefaultTimeout(PATIENCE);
  await untilReady(opened);
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

const ids = readdirSync(`${top}experiments/lessons`).flatMap(
  (name) => /^([a-z0-9-]+)\.md$/.exec(name)?.[1] ?? [],
);

/** Opens a lesson as a file of one's own, with as few runs as let numbers be told; the library has them with all: lab-lessons.verify.ts. */
const bring = async (id: string): Promise<Lesson> => {
  const text = readFileSync(`${top}experiments/lessons/${id}.md`, "utf8");
  const path = file(
    text.replaceAll(/runs: (\d+)/g, (_, runs) => `runs: ${Math.min(12, Number(runs))}`),
    `${id}.md`,
  );
  const list = page.getByRole("button", { name: "Models and lessons" });
  if (await list.isVisible()) await list.click();
  await page.getByLabel("Open a model, a lesson, or a saved file").setInputFiles(path);
  const { title } = /^title: (?<title>.*)$/m.exec(text)!.groups as { title: string };
  await page.getByRole("tabpanel", { name: "Lesson" }).getByText(`${title} · step 1 of`).waitFor();
  return lessonOfPage(page);
};

/** Does a step with the keyboard alone. */
const typeStep = async (typist: Typist, step: LessonStep): Promise<void> => {
  if (step.kind === "predict" || step.kind === "question") {
    const { prompt } = step;
    if (prompt.kind === "choice") {
      await typist.goTo(new RegExp(escaped(prompt.options[0]!.words)));
      await typist.press("Space");
    } else {
      await typist.goTo(/^Your (?:number|answer)/);
      await typist.type(prompt.kind === "number" ? String(prompt.least + 1) : "It is alone.");
      await typist.use(/^That is my answer/);
    }
  }
  if (step.kind === "measure") {
    await typist.use(/^Run [\d,]+ of these$/);
    await page.getByRole("region", { name: "What it means" }).waitFor({ timeout: 60_000 });
  }
  if (step.kind === "do") {
    expect(step.task.kind).toBe("play");
    await typist.goTo(/^Quiet times/);
    await typist.press("End");
    await typist.goTo(/^Trouble/);
    await typist.press("End");
    await typist.use(/^Play$/, "Space");
    await page
      .getByRole("tabpanel")
      .getByText(/Done\. Go on/)
      .waitFor({ timeout: 20_000 });
  }
  await until(() =>
    page
      .getByRole("tabpanel")
      .getByRole("button", { name: /^(?:Next|Finish)$/ })
      .isEnabled(),
  );
  await typist.use(/^(?:Next|Finish)$/);
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

it("lesson one is learnt with the keyboard alone; one always sees where one is", async () => {
  const typist = new Typist(page);
  const { lessons } = await askWorker(page, "library", {});
  await typist.use(new RegExp(`^${escaped(lessons[0]!.title)}`));
  await page.getByRole("tab", { name: "Lesson", exact: true }).waitFor();
  const state = await askWorker(page, "open", {
    opening: { kind: "library", id: `lesson:${lessons[0]!.id}:en` },
  });
  const lesson = await askWorker(page, "lesson", { state });
  for (const step of lesson.steps) await typeStep(typist, step);
  await page.getByRole("heading", { name: "What you have seen" }).waitFor();
  expect(typist.troubles).toEqual([]);
}, 60_000);

it("there are at least eight lessons", () => {
  expect(ids.length).toBeGreaterThanOrEqual(8);
});

it.each(ids)(
  "the lesson %s can be gone through by what its panel asks for",
  async (id) => {
    const lesson = await bring(id);
    expect(lesson.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["predict", "measure", "question"]),
    );
    const told = await goThrough(page, lesson);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.join(" ")).not.toMatch(/–\.|undefined|NaN/);
  },
  120_000,
);

it("nothing was asked for, nothing complained, nothing was forbidden", async () => {
  expect(await wrongIn(opened)).toEqual([]);
});
