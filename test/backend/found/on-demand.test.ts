import { expect, it } from "vitest";
import { onDemand } from "../../../src/backend/found/on-demand.ts";

it("is hidden while it stands by, and evident when it acts", () => {
  const { rule } = onDemand.create({});
  expect([true, false].map((acting) => rule({ now: 5, acting }).when)).toEqual(["at-once", "called"]);
});
