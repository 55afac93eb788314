import { expect, it } from "vitest";
import { PHASE, phaseNames } from "../../../src/metrics/attribution/phases.ts";

it("every phase has a name and a place, and no two have the same", () => {
  expect(Object.values(PHASE)).toEqual(phaseNames.map((_, place) => place));
  expect(phaseNames[PHASE.restarting]).toBe("restarting and loading");
});
