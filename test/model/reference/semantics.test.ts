import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { semantics } from "../../../src/model/reference/semantics.ts";
import { top } from "../../tidy/source.ts";

const entries = Object.values(semantics).flat();

/** Whether a test file has a test whose name begins so; the holes of `it.each` stand for anything. */
const holds = (text: string, name: string): boolean => text.includes(name);

it.each(entries.map((entry) => [entry.question, entry] as const))(
  "%s: held by a test that is there",
  (_, entry) => {
    const { file, name } = entry.test;
    expect(holds(readFileSync(`${top}${file}`, "utf8"), name), `${file}: ${name}`).toBe(true);
  },
);

it("no question is asked twice, and a test that is not there is found", () => {
  expect(new Set(entries.map(({ question }) => question)).size).toBe(entries.length);
  expect(holds('it("a", () => {});', "b")).toBe(false);
});
