import { expect, it } from "vitest";
import { conditionInWords, needsInWords, servingLines } from "../../../src/model/describe/conditions.ts";
import { unchecked } from "../checks/complained.ts";

it("brackets stand only where they are needed", () => {
  expect(conditionInWords({ any: ["a", { all: ["b", "c"] }] })).toBe("a or (b and c)");
  expect(conditionInWords({ all: [{ any: ["a", "b"] }, { any: ["c", "d"] }] })).toBe("(a or b) and (c or d)");
  expect(conditionInWords({ atLeast: 2, of: ["a", "b", "c"] })).toBe("at least 2 of (a, b, c)");
});

it("needs are told where there are any", () => {
  expect(needsInWords("services.a", undefined)).toEqual([]);
  expect(needsInWords("services.a", "b")[0]).toMatchObject({ path: "services.a.needs" });
});

it("without a condition all is needed, and a share is a product", () => {
  expect(servingLines(unchecked({}))[0]!.text).toContain("holds: chat");
  expect(servingLines(unchecked({ share: ["chat"] }))[0]!.text).toContain("the good part of chat");
});
