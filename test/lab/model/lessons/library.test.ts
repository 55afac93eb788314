import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { languagesOf, lessonLibrary, lessonText } from "../../../../src/lab/model/lessons/library.ts";
import { top } from "../../../tidy/source.ts";

it("tells each lesson once, whatever its languages", () => {
  const all = lessonLibrary();
  const files = readdirSync(`${top}experiments/lessons`).flatMap(
    (name) => /^([a-z0-9-]+)\.md$/.exec(name)?.[1] ?? [],
  );
  expect(all.map(({ id }) => id).sort()).toEqual(files.sort());
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
