import { expect, it } from "vitest";
import { atOnce } from "../../../src/backend/found/at-once.ts";

it("is known at once, whether it acts or not", () => {
  const { rule } = atOnce.create({});
  expect([true, false].map((acting) => rule({ now: 5, acting }).when)).toEqual(["at-once", "at-once"]);
});
