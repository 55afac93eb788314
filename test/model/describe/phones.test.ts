import { expect, it } from "vitest";
import { phoneLines } from "../../../src/model/describe/phones.ts";
import { phoneModel, unchecked } from "../checks/complained.ts";

it("phones are told with where they connect and how they come back", () => {
  const words = phoneLines(unchecked(phoneModel)).map(({ text }) => text);
  expect(words[0]).toBe("1M phones online, served by main, or by other");
  expect(words.join("\n")).toContain("tries again: fixed");
  expect(phoneLines(unchecked({}))).toEqual([]);
});
