import { expect, it } from "vitest";
import { commandLine } from "../../src/base/command-line.ts";

it("words that mean something to a shell are quoted, and quotes in them are kept", () => {
  expect(commandLine(["compare", "a/b.yaml", "--seed", "8"])).toBe(
    "npx secondtick compare a/b.yaml --seed 8",
  );
  expect(commandLine(["compare", "$(rm x)", "it's"])).toBe(`npx secondtick compare '$(rm x)' 'it'\\''s'`);
});
