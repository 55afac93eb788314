import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { besideOf, modelIn, readBounded, writeNew, writeWhole } from "../../src/cli/files.ts";
import { PAIR } from "../model/model-text.ts";
import { issuesOf } from "../model/reading/reading.ts";
import { file, folder } from "./typed.ts";

const MIB = 1_048_576;
const said = (attempt: () => unknown) =>
  issuesOf(attempt).map(({ found, message }) => `${found}; ${message}`);

it("a file is read whole, up to 1 MiB and not a byte further", () => {
  expect(readBounded(file("hello"))).toEqual(new Uint8Array(Buffer.from("hello")));
  expect(readBounded(file(new Uint8Array(MIB)))).toHaveLength(MIB);
  expect(said(() => readBounded(file(new Uint8Array(MIB + 1))))).toEqual([
    "1.00 MiB; a file is at most 1 MiB",
  ]);
});

it("what is no file, or never ends, is refused", () => {
  expect(said(() => readBounded(folder()))).toEqual(["a folder; a file is needed"]);
  expect(said(() => readBounded("/dev/zero"))).toEqual(["more than 1 MiB; a file is at most 1 MiB"]);
  expect(said(() => readBounded(join(file("x"), "y")))).toEqual(["nothing; there is no such file"]);
});

it("a file that is missing is told with its neighbour of nearly that name", () => {
  const path = file("x", "model.yaml");
  const [issue] = issuesOf(() => readBounded(path.replace("model", "modle")));
  expect(issue).toMatchObject({ message: "there is no such file", suggestion: path });
});

it("links in a ring are no file", () => {
  const ring = join(folder(), "ring");
  symlinkSync(ring, ring);
  expect(said(() => readBounded(ring))).toEqual(["links in a ring; a file is needed"]);
});

it("files beside another one are read, those in folders below too; links that lead out are not", () => {
  const here = folder();
  mkdirSync(join(here, "below"));
  writeFileSync(join(here, "below", "a.csv"), "inside");
  symlinkSync(file("outside"), join(here, "b.csv"));
  symlinkSync(join(here, "below", "a.csv"), join(here, "c.csv"));
  const read = besideOf(join(here, "model.yaml"));
  expect(new TextDecoder().decode(read("below/a.csv"))).toBe("inside");
  expect(new TextDecoder().decode(read("c.csv"))).toBe("inside");
  expect(said(() => read("b.csv"))).toEqual(["a link; it leads out of the model's folder"]);
});

it("a model is read from its file", () => {
  const path = file(PAIR);
  expect(modelIn(path)).toMatchObject({ file: path, title: "A pair" });
});

it("a file is written whole, over another one too, and nothing is left beside it", () => {
  const path = file("old");
  writeWhole(path, "new");
  expect([readFileSync(path, "utf8"), readdirSync(dirname(path))]).toEqual(["new", ["model.yaml"]]);
  const target = folder();
  expect(said(() => writeWhole(target, "new"))).toEqual([expect.stringContaining("cannot be written")]);
  expect(readdirSync(dirname(target)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

it("a new file never takes the place of another one", () => {
  const path = file("old");
  expect(said(() => writeNew(path, "new"))).toEqual(["a file; it is left as it is: choose another name"]);
  expect(readFileSync(path, "utf8")).toBe("old");
  writeNew(`${path}.2`, "new");
  expect(readFileSync(`${path}.2`, "utf8")).toBe("new");
  expect(said(() => writeNew(join(path, "x"), "new"))).toEqual(["ENOTDIR; the file cannot be written"]);
});
