import { expect, it } from "vitest";
import { atOnce } from "../../../src/backend/detection/at-once.ts";

it("takes no time, and sees hangs", () => {
  expect(atOnce.create({})).toEqual({ delay: null, deep: true, falseAlarms: 0 });
});
