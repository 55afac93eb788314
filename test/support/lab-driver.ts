import { readFileSync } from "node:fs";
import type { Download, Locator, Page, Worker } from "playwright-core";
import { clockText } from "../../src/lab/format.ts";
import type { AskName, Asks } from "../../src/lab/protocol.ts";
import type { LabState } from "../../src/lab/state.ts";

/** How long anything that a page does may take on a slow machine, ms. */
export const PATIENCE = 20_000;

/** Chooses a panel by what its tab says. */
export const chooseTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("tab", { name, exact: true }).click();
};

/** Opens something from the start page by a part of its title. */
export const chooseModel = async (page: Page, title: string | RegExp): Promise<void> => {
  await page.getByRole("main").getByRole("button", { name: title }).first().click();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor({ timeout: PATIENCE });
};

/** The share served that the gauge of the variant in front shows, 0 to 1. */
export const servedOf = (page: Page): Promise<number> =>
  page
    .getByRole("meter", { name: "Served" })
    .evaluate((meter) => (meter as unknown as { value: number }).value);

/** What the gauges say, by their labels. */
export const gaugeTexts = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await page
      .locator("dl > div:has(> dt)")
      .evaluateAll((gauges) =>
        gauges.map((gauge) => ["dt", "dd"].map((name) => gauge.querySelector(name)?.textContent ?? "")),
      ),
  );

/** The sentences of the story of the variant in front. */
export const storyTexts = (page: Page): Promise<string[]> =>
  page.getByRole("region", { name: "What happened" }).getByRole("listitem").allTextContents();

/** The slider under the timeline. */
const sliderOf = (page: Page): Locator => page.getByRole("slider", { name: "Moment" });

/** The moment of the slider, in seconds. */
export const momentOf = async (page: Page): Promise<number> => Number(await sliderOf(page).inputValue());

/** What the clock says. */
export const clockOf = async (page: Page): Promise<string> =>
  (await page.getByRole("time").textContent()) ?? "";

/** What the timeline says to those who cannot see it. */
export const timelineText = async (page: Page): Promise<string> =>
  (await page
    .getByRole("region", { name: "Timeline" })
    .getByRole("img", { name: /outages? up to|nothing is known/ })
    .getAttribute("aria-label")) ?? "";

/** Sets how much of the run passes in a second, quiet or not: by what the choice says. */
export const setPace = async (page: Page, calm: string, trouble = calm): Promise<void> => {
  await page.getByRole("combobox", { name: "Quiet times" }).selectOption(calm);
  await page.getByRole("combobox", { name: "Trouble" }).selectOption(trouble);
};

/** Lets time pass until something holds, and pauses. */
export const playUntil = async (page: Page, holds: () => Promise<boolean>): Promise<void> => {
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(holds);
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  if (await pause.isVisible()) await pause.click();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
};

/** Waits until something holds. (The browser's own way to wait would need `eval`, which the page's policy forbids.) */
export const until = async (holds: () => Promise<boolean>, patience = PATIENCE): Promise<void> => {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it does not come to pass: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

/** Drags the slider to the place that it has nearest to a moment; that place, in seconds. */
const drag = async (page: Page, seconds: number): Promise<number> => {
  const wanted = await sliderOf(page).evaluate((element, value) => {
    const slider = element as unknown as { value: string; dispatchEvent: (event: Event) => boolean };
    slider.value = String(value);
    const nearest = Number(slider.value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return nearest;
  }, seconds);
  await until(async () => (await clockOf(page)) === clockText(wanted));
  await askWorker(page, "history", {});
  return wanted;
};

/** Goes to a moment with the slider, as far as it goes: what is known of a run, and so the slider, grows by that. */
export const seek = async (page: Page, seconds: number): Promise<number> => {
  let at = await drag(page, seconds);
  for (let drags = 0; at < 0.98 * seconds && drags < 20; drags++) {
    await until(async () => Number(await sliderOf(page).getAttribute("max")) > at);
    at = await drag(page, seconds);
  }
  return at;
};

/** Waits until what was changed is worked out and shown. */
export const untilIdle = async (page: Page): Promise<void> => {
  const status = page.locator("p[role=status]:not([role=tabpanel] *)").first();
  await until(async () => (await status.textContent()) === "");
};

/** Does something to the service with the panel Break, now. */
export const breakIt = async (page: Page, deed: string, target: string | null): Promise<void> => {
  await chooseTab(page, "Break");
  const panel = page.getByRole("tabpanel", { name: "Break" });
  await panel.getByRole("radio", { name: deed, exact: true }).check();
  const what = panel.getByRole("combobox", { name: /^What/ });
  if (target !== null)
    await ((await what.getAttribute("list")) === null ? what.selectOption(target) : what.fill(target));
  await panel.getByRole("button", { name: new RegExp(`^${deed} .*now$`) }).click();
  await panel
    .getByRole("button", { name: new RegExp(`^Take back: ${deed}`) })
    .first()
    .waitFor();
  await untilIdle(page);
};

/** What a download has in it. */
const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), "utf8");

/** The file that a button saves. */
export const savedBy = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
};

/** The worker that simulates what is watched. */
const simulationOf = async (page: Page): Promise<Worker> => {
  for (const worker of page.workers())
    if ((await worker.evaluate<string>("self.name")) === "simulation") return worker;
  throw new Error("nobody simulates");
};

/** Asks the page's simulating worker as the page itself does, after all that the page has asked so far. */
export const askWorker = async <Name extends AskName>(
  page: Page,
  name: Name,
  ask: Asks[Name]["ask"],
): Promise<Asks[Name]["answer"]> => {
  const worker = await simulationOf(page);
  const id = -1 - Math.floor(Math.random() * 1e9);
  const data = JSON.stringify({ id, name, ask });
  // It hears a message of its own, and keeps the answer from the page.
  const reply = await worker.evaluate<{ kind: string; answer?: unknown }>(`new Promise((resolve) => {
    const post = self.postMessage;
    self.postMessage = (reply, ...rest) => {
      if (reply?.id !== ${id}) return post.call(self, reply, ...rest);
      self.postMessage = post;
      resolve(reply);
    };
    self.dispatchEvent(new MessageEvent("message", { data: ${data} }));
  })`);
  if (reply.kind !== "answer") throw new Error(JSON.stringify(reply));
  return reply.answer as Asks[Name]["answer"];
};

/** All that a link to the page says, as the page would write it now. */
export const stateOfPage = async (page: Page): Promise<LabState> => {
  await chooseTab(page, "Share");
  const { text } = await savedBy(page, "Save as a file");
  return JSON.parse(text) as LabState;
};
