import { expect, it } from "vitest";
import { KindError } from "../../../src/experiment/own/kind-error.ts";

it("an error of kinds tells each mistake on a line", () => {
  const error = new KindError(["one", "two"]);
  expect(error.message).toBe("one\ntwo");
  expect(error.issues).toEqual(["one", "two"]);
  expect(error.name).toBe("KindError");
});
