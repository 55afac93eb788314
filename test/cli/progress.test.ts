import { expect, it, vi } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { startBar } from "../../src/cli/progress.ts";

const watched = (isWatched: boolean) => ({ isWatched }) as Io;

/** What was written on standard error meanwhile. */
const shownBy = async (isWatched: boolean): Promise<string> => {
  let text = "";
  const error = vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    text += chunk;
    return true;
  });
  const tty = Object.getOwnPropertyDescriptor(process.stderr, "isTTY");
  Object.defineProperty(process.stderr, "isTTY", { value: true, configurable: true });
  try {
    const bar = await startBar(watched(isWatched), "years", 10);
    for (let done = 1; done <= 10; done++) bar.at(done);
    bar.stop();
  } finally {
    error.mockRestore();
    if (tty === undefined) Reflect.deleteProperty(process.stderr, "isTTY");
    else Object.defineProperty(process.stderr, "isTTY", tty);
  }
  return text;
};

it("nothing is shown where nobody watches", async () => {
  expect(await shownBy(false)).toBe("");
});

it("somebody who watches sees what is being done, from nothing on", async () => {
  expect(await shownBy(true)).toContain("years ░░░░░░░░░░░░░░░░░░░░░░░░ 0 %");
});
