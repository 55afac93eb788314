import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { refuseOverwriting } from "../../src/cli/overwriting.ts";
import { file, typed } from "./typed.ts";

const about = { experiment: {}, claims: {} };

it("what a command reads it does not write over, whatever leads there", () => {
  const path = file("version: 1");
  const given = { experiment: path, claims: ["a < 1"] };
  expect(() => refuseOverwriting({ about }, { ...given, html: path })).toThrow("--html");
  expect(() => refuseOverwriting({ about }, { ...given, out: path.replace(/\/([^/]+)$/, "/./$1") })).toThrow(
    "is read by this very command",
  );
  expect(() =>
    refuseOverwriting({ about }, { ...given, out: `${path}.json`, markdown: "a.md" }),
  ).not.toThrow();
});

it("no command gets so far as to do it", async () => {
  const path = file(
    "{ version: 1, title: one, services: { chat: { servers: 1, crash: { life: 10 h, repair: 1 h } } } }",
  );
  const before = readFileSync(path, "utf8");
  const { code, err } = await typed("run", path, "--years", "2", "--out", path);
  expect([code, err.includes("--out")]).toEqual([2, true]);
  expect(readFileSync(path, "utf8")).toBe(before);
});
