import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { deliver, jsonText, wantsJson } from "../../src/cli/output.ts";
import { folder } from "./typed.ts";

const listening = () => {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { write: (text: string) => out.push(text), writeError: (text: string) => err.push(text) };
  return { io: io as unknown as Io, out, err };
};

it("JSON is wanted when it is asked for or the file's name says so", () => {
  const names = ["a.json", "a.txt", "json", "a.json.txt", undefined];
  expect(names.map((out) => wantsJson({ json: false, out }))).toEqual([true, false, false, false, false]);
  expect(wantsJson({ json: true, out: "a.txt" })).toBe(true);
});

it("JSON is indented, ends its last line, and keeps the order of keys", () => {
  expect(jsonText({ b: [1], a: null })).toBe('{\n  "b": [\n    1\n  ],\n  "a": null\n}\n');
});

it("a result goes to the screen, or into a file: then the screen only hears of it", async () => {
  const screen = listening();
  await deliver("result\n", { json: false }, screen.io);
  expect([screen.out, screen.err]).toEqual([["result\n"], []]);
  const out = join(folder(), "a.txt");
  const other = listening();
  await deliver("result\n", { json: false, out }, other.io);
  expect([other.out, other.err, readFileSync(out, "utf8")]).toEqual([[], [`written: ${out}\n`], "result\n"]);
});
