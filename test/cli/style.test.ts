import { expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { strongFor } from "../../src/cli/style.ts";

const on = (hasColours: boolean) => ({ hasColours }) as Io;

it("is bold on a screen that can", () => {
  expect(strongFor(on(true))("Title")).toBe("\u001b[1mTitle\u001b[22m");
});

it("is plain on any other, and in files always", () => {
  expect(strongFor(on(false))("Title")).toBe("Title");
  expect(strongFor(on(true), "out.txt")("Title")).toBe("Title");
});
