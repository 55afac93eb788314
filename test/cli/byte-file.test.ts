import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { openByteFile } from "../../src/cli/byte-file.ts";
import { file, folder } from "./typed.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

it("pieces make a file that has its name only once it is whole", async () => {
  const path = join(folder(), "a.csv");
  const sink = await openByteFile(path);
  const piece = bytes("one,");
  await sink.write(piece);
  piece.set(bytes("two\n"));
  await sink.write(piece);
  expect(existsSync(path)).toBe(false);
  await sink.close();
  expect([readFileSync(path, "utf8"), readdirSync(dirname(path))]).toEqual(["one,two\n", ["a.csv"]]);
});

it("an old file is replaced by a whole one, and left as it is by one that is given up", async () => {
  const path = file("old", "a.csv");
  const given = await openByteFile(path);
  await given.write(bytes("half"));
  await given.abort();
  expect([readFileSync(path, "utf8"), readdirSync(dirname(path))]).toEqual(["old", ["a.csv"]]);
  const whole = await openByteFile(path);
  await whole.write(bytes("new"));
  await whole.close();
  expect(readFileSync(path, "utf8")).toBe("new");
});

it("what cannot be written is a person's mistake, told at once", async () => {
  const here = folder();
  mkdirSync(join(here, "a"));
  const said = { name: "ModelError", message: expect.stringContaining("the file cannot be written") };
  await expect(openByteFile(join(here, "a"))).rejects.toMatchObject(said);
  await expect(openByteFile(join(here, "none", "b"))).rejects.toMatchObject(said);
  expect(readdirSync(here)).toEqual(["a"]);
});

it("a draft that another one writes is not touched", async () => {
  const path = join(folder(), "a.csv");
  const sink = await openByteFile(path);
  await sink.write(bytes("mine"));
  await expect(openByteFile(path)).rejects.toThrow("EEXIST");
  await sink.close();
  expect(readFileSync(path, "utf8")).toBe("mine");
});

it("a name that was taken by a folder meanwhile is refused, and the draft can be given up", async () => {
  const path = join(folder(), "a.csv");
  const sink = await openByteFile(path);
  mkdirSync(path);
  writeFileSync(join(path, "x"), "");
  await expect(sink.close()).rejects.toThrow("the file cannot be written");
  await sink.abort();
  expect(readdirSync(dirname(path))).toEqual(["a.csv"]);
});
