import { expect, it } from "vitest";
import { UsageError } from "../../src/cli/usage-error.ts";

it("is an error with a name of its own, by which it is told from ours", () => {
  const error = new UsageError("give a command");
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe("UsageError: give a command");
});
