import { expect, it } from "vitest";
import { languagesOf, lessonLibrary, lessonText } from "../../../../src/lab/model/lessons/library.ts";

it("tells each lesson once, whatever its languages", () => {
  const all = lessonLibrary();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.every(({ title, asks, minutes }) => title !== "" && asks.endsWith("?") && minutes > 0)).toBe(
    true,
  );
});

it("gives a text in its language, else in English", () => {
  expect(languagesOf("one-server")).toEqual(["en", "de"]);
  expect(lessonText("one-server", "de")).toContain("Ein Server");
  expect(lessonText("coverage", "de")).toContain("The switch that fails");
  expect(lessonText("no-such", "en")).toBeUndefined();
});
