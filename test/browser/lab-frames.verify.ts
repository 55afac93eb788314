import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BROWSER_TIMEOUT, openBrowser } from "../support/browser.ts";
import { breakIt, chooseModel, momentOf, playUntil, setPace } from "../support/lab-driver.ts";
import { LAB_TIMEOUT, labPageFile } from "../support/lab-page.ts";
import { frameWork, memoryOf, quantileOf } from "../support/lab-trace.ts";
import { openLab, untilReady } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";

const [TRACED, MINUTES, EACH] = [15_000, 5, 30];
/** Milliseconds of main-thread work for each picture that are aimed at. */
const AIM = { median: 8, p95: 16 } as const;
/** A shared machine without a graphics card is slower than what the aim is for. */
const SLACK = 2;
/** Bytes a minute, after the first. */
const GROWTH = 1e6;

let browser: Browser;
let file: string;

beforeAll(async () => {
  [file, browser] = await Promise.all([labPageFile(), openBrowser()]);
}, LAB_TIMEOUT + BROWSER_TIMEOUT);
afterAll(async () => browser?.close());

/** The model of 2014 two minutes into its outage, playing on. */
const inOutage = async (): Promise<OpenedPage> => {
  const opened = await openLab(browser, file, { offline: true });
  const { page } = opened;
  await untilReady(opened);
  await chooseModel(page, /WhatsApp's messaging backend/);
  await setPace(page, "240");
  await breakIt(page, "Crash", "back-end-vlan");
  await playUntil(page, async () => (await momentOf(page)) > 120);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  return opened;
};

it("while an outage of 550 servers is simulated, a picture leaves the page time to breathe", async () => {
  const { page } = await inOutage();
  const work = await frameWork(browser, TRACED);
  const [median, p95, most] = [quantileOf(work, 0.5), quantileOf(work, 0.95), Math.max(...work)];
  const words = `${work.length} pictures in ${TRACED / 1000} s: median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, at most ${most.toFixed(0)} ms`;
  console.info(`the lab, main thread: ${words}`);
  expect(work.length).toBeGreaterThan(TRACED / 100);
  expect(median, words).toBeLessThan(SLACK * AIM.median);
  expect(p95, words).toBeLessThan(SLACK * AIM.p95);
  await page.context().close();
});

/** Bytes a minute: the slope of the line through points that lie nearest to them all. */
const slopeOf = (points: readonly { readonly minute: number; readonly bytes: number }[]): number => {
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [minute, bytes] = [mean((point) => point.minute), mean((point) => point.bytes)];
  return (
    mean((point) => (point.minute - minute) * (point.bytes - bytes)) /
    mean((point) => (point.minute - minute) ** 2)
  );
};

it("five minutes of play leave nothing behind", async () => {
  const { page } = await inOutage();
  const memory = await memoryOf(page);
  const points: { minute: number; bytes: number }[] = [];
  for (let seconds = 0; seconds <= 60 * MINUTES; seconds += EACH) {
    points.push({ minute: seconds / 60, bytes: await memory() });
    await page.waitForTimeout(1000 * EACH);
  }
  const growth = slopeOf(points.filter(({ minute }) => minute >= 1));
  const words = `${points.map(({ bytes }) => (bytes / 1e6).toFixed(1)).join(", ")} MB; ${(growth / 1e6).toFixed(2)} MB a minute`;
  console.info(`the lab, memory each ${EACH} s: ${words}`);
  expect(await page.getByRole("button", { name: "Pause", exact: true }).isVisible()).toBe(true);
  expect(growth, words).toBeLessThan(GROWTH);
  await page.context().close();
});
