import type { Locator, Page } from "playwright-core";
import type { Lesson, LessonPrompt, LessonStep, LessonTask } from "../../src/lab/lesson.ts";
import { askWorker, breakIt, chooseTab, setPace, stateOfPage, until, untilIdle } from "./lab-driver.ts";

/** The fastest that a page plays. */
const fastest = async (page: Page): Promise<void> => setPace(page, "31536000");

const panelOf = (page: Page, name: string): Locator => page.getByRole("tabpanel", { name });

/** The lesson that a page is in, with all its steps. */
export const lessonOfPage = async (page: Page): Promise<Lesson> =>
  askWorker(page, "lesson", { state: await stateOfPage(page) });

const answer = async (panel: Locator, prompt: LessonPrompt): Promise<void> => {
  if (prompt.kind === "choice") {
    const [first] = await panel.getByRole("radio").all();
    await first!.click();
    return until(() => first!.isChecked());
  }
  if (prompt.kind === "number")
    await panel.getByRole("spinbutton").fill(String(Math.round((prompt.least + prompt.most) / 2)));
  else await panel.getByRole("textbox").fill("Because it has only one.");
  await panel.getByRole("button", { name: /^That is my answer/ }).click();
};

/** Sets a control to what is wanted, or to anything else than it is. */
const change = async (page: Page, path: string, value: string | null): Promise<void> => {
  await chooseTab(page, "Redesign");
  const field = panelOf(page, "Redesign").locator(`[data-path="${path}"]`).locator("input, select");
  const now = await field.inputValue();
  if ((await field.evaluate((element) => element.tagName)) === "SELECT") {
    const options = await field
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    await field.selectOption(value ?? options.find((option) => option !== now) ?? "");
  } else {
    await field.fill(value ?? String(Number(now) + 1));
    await field.press("Enter");
  }
};

/** Does what a step wants done in the page beside it. */
const doTask = async (page: Page, task: LessonTask, isDone: () => Promise<boolean>): Promise<void> => {
  if (task.kind === "act") {
    await chooseTab(page, "Break");
    await panelOf(page, "Break").locator(`input[type=radio][value="${task.deed}"]`).check();
    const label =
      (await panelOf(page, "Break").locator("label:has(input[type=radio]:checked)").textContent()) ?? "";
    await breakIt(page, label.trim(), task.target);
  } else if (task.kind === "change") await change(page, task.path, task.value);
  else {
    await fastest(page);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await chooseTab(page, "Lesson");
    await until(isDone, 30_000);
    const pause = page.getByRole("button", { name: "Pause", exact: true });
    if (await pause.isVisible()) await pause.click();
  }
  await chooseTab(page, "Lesson");
};

/** Does a step as its panel asks, up to where it lets one go on. */
const doStep = async (page: Page, step: LessonStep): Promise<void> => {
  const panel = panelOf(page, "Lesson");
  await panel.getByRole("heading", { level: 2, name: step.title, exact: true }).waitFor();
  const next = panel.getByRole("button", { name: /^(?:Next|Finish)$/ });
  if (step.kind === "predict" || step.kind === "question") await answer(panel, step.prompt);
  if (step.kind === "do" && !(await next.isEnabled()))
    await doTask(page, step.task, async () =>
      /Done\./.test((await panel.getByRole("status").textContent()) ?? ""),
    );
  if (step.kind === "measure") {
    await panel.getByRole("button", { name: /^Run [\d,]+ of these$/ }).click();
    await panel.getByRole("region", { name: "What it means" }).waitFor({ timeout: 60_000 });
  }
  await until(() => next.isEnabled());
  await untilIdle(page);
};

/** Goes through a lesson from its first step to its end; what was answered and measured, as the last page tells it. */
export const goThrough = async (page: Page, lesson: Lesson): Promise<readonly string[]> => {
  await chooseTab(page, "Lesson");
  const panel = panelOf(page, "Lesson");
  for (const step of lesson.steps) {
    await doStep(page, step);
    await panel.getByRole("button", { name: /^(?:Next|Finish)$/ }).click();
  }
  await panel.getByRole("heading", { name: "What you have seen" }).waitFor();
  return panel.getByRole("listitem").allTextContents();
};
