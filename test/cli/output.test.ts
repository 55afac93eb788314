import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import {
  deliverData,
  deliverResult,
  deliverWords,
  folderIn,
  jsonText,
  madeFolder,
  refuseNoFolder,
  refuseNowhere,
  wantsJson,
} from "../../src/cli/output.ts";
import { file, folder } from "./typed.ts";

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
  await deliverWords("result\n", { json: false }, screen.io);
  expect([screen.out, screen.err]).toEqual([["result\n"], []]);
  const out = join(folder(), "a.txt");
  const other = listening();
  await deliverWords("result\n", { json: false, out }, other.io);
  expect([other.out, other.err, readFileSync(out, "utf8")]).toEqual([[], [`written: ${out}\n`], "result\n"]);
});

const result = { value: () => ({ a: 1 }), text: async () => "words\n" };

it("a folder takes a result in both forms; a file, or the screen, the one that is wanted", async () => {
  const out = join(folder(), "new", "results/");
  const { io, err } = listening();
  await deliverResult(result, { json: true, out }, io);
  expect(readdirSync(out)).toEqual(["result.json", "result.txt"]);
  expect(readFileSync(join(out, "result.json"), "utf8")).toBe(jsonText({ a: 1 }));
  expect(readFileSync(join(out, "result.txt"), "utf8")).toBe("words\n");
  expect(err).toHaveLength(2);
  for (const [json, shown] of [
    [true, jsonText({ a: 1 })],
    [false, "words\n"],
  ] as const) {
    const screen = listening();
    await deliverResult(result, { json }, screen.io);
    expect(screen.out).toEqual([shown]);
  }
});

it("a folder is named by how its name ends, or by being there", () => {
  const here = folder();
  const names = ["a/", "a", here, file("x"), undefined];
  expect(names.map((out) => folderIn({ json: false, out }))).toEqual([
    "a/",
    undefined,
    here,
    undefined,
    undefined,
  ]);
});

it("where no folder can be made is said", () => {
  const path = file("x");
  expect(() => madeFolder(path)).toThrow(`${path}: there is a file, and a folder is needed`);
  expect(() => madeFolder(join(path, "a"))).toThrow("a folder is needed");
});

it("a file in a folder that is not there is refused before there is anything to write", () => {
  expect(() => refuseNowhere({ out: "no/such/folder/result.json" })).toThrow(
    "there is no folder no/such/folder",
  );
  expect(() => refuseNoFolder("html", "no/such/a.html")).toThrow("--html: there is no folder no/such");
  refuseNowhere({ out: "result.json" });
  refuseNowhere({});
});

it("words in a file cannot steer a terminal, and are of ASCII where words have to be; data stay as they are", async () => {
  const hostile = "as \u001b[2Jbuilt\u202e ≥ ██\n";
  const out = join(folder(), "a.txt");
  const { io } = listening();
  const written = () => readFileSync(out, "utf8");
  await deliverWords(hostile, { json: false, out }, io);
  expect(written()).toBe("as built ≥ ██\n");
  await deliverWords(hostile, { json: false, out }, { ...io, isPlain: true });
  expect(written()).toBe("as built >= ##\n");
  await deliverData(hostile, { json: false, out }, { ...io, isPlain: true });
  expect(written()).toBe(hostile);
});

it("a folder's text is cleaned, its JSON keeps its values", async () => {
  const out = `${folder()}/`;
  const hostile = { value: () => ({ a: "\u202e≥" }), text: async () => "\u202e≥\n" };
  await deliverResult(hostile, { json: false, out }, { ...listening().io, isPlain: true });
  expect(readFileSync(join(out, "result.txt"), "utf8")).toBe(">=\n");
  expect(readFileSync(join(out, "result.json"), "utf8")).toBe(jsonText({ a: "\u202e≥" }));
});
