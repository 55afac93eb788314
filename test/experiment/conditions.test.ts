import { expect, it } from "vitest";
import { NothingDone } from "../../src/experiment/conditions.ts";

it("to have nothing to say is an error of its own", () => {
  const error = new NothingDone("stopped");
  expect([error instanceof Error, error.name, error.message]).toEqual([true, "NothingDone", "stopped"]);
});
