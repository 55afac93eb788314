import { expect, it } from "vitest";
import { partNames, partPlaces } from "../../../src/metrics/attribution/parts.ts";
import { who } from "../../support/attributed.ts";

it("ways to fail of one service are of one part, a fault is one of its own", () => {
  const causes = [
    who.causes[0]!,
    { part: "chat", failure: "crash", kind: "failure" },
    { part: "chat", failure: "disk", kind: "failure" },
    { part: "chat", failure: "fault", kind: "fault" },
  ] as const;
  const few = { ...who, causes };
  expect(partNames(few)).toEqual(["unknown", "chat", "fault chat"]);
  expect(partPlaces(few)).toEqual([0, 1, 1, 2]);
});
