import { expect, it } from "vitest";
import { nameSchema } from "../../src/base/name.ts";

const isName = (text: string) => nameSchema.safeParse(text).success;

it("a name is lower-case words with hyphens, of 60 letters at most", () => {
  expect(
    ["a", "chat", "back-end", "rack-12", "v2-x", "a".repeat(60)].filter((name) => !isName(name)),
  ).toEqual([]);
  const wrong = ["", "A", "2nd", "-a", "a-", "a--b", "a b", "a.b", "a/b", "é", "a\n", "a".repeat(61)];
  expect(wrong.filter(isName)).toEqual([]);
});
