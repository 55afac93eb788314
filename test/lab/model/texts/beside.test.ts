import { expect, it } from "vitest";
import { besideModel, folderOf, nameAmong, readerBeside } from "../../../../src/lab/model/texts/beside.ts";

it("gives a model the files of its own folder, by their paths from it", () => {
  const files = {
    "parts/server.yaml": "m",
    "parts/lives.csv": "a",
    "parts/deep/x.csv": "b",
    "other.csv": "c",
  };
  expect(besideModel("parts/server.yaml", files)).toEqual({ "lives.csv": "a", "deep/x.csv": "b" });
  expect(besideModel("server.yaml", { "server.yaml": "m", "lives.csv": "a" })).toEqual({ "lives.csv": "a" });
  expect([folderOf("a/b/c.yaml"), folderOf("c.yaml")]).toEqual(["a/b/", ""]);
});

it("knows a file by its path, or by its name where files have no folders", () => {
  const files = { "own.yaml": "a", "parts/own.yaml": "b" };
  expect(nameAmong(files, "parts/own.yaml")).toBe("parts/own.yaml");
  expect(nameAmong(files, "../models/own.yaml")).toBe("own.yaml");
  expect(nameAmong(files, "other.yaml")).toBeUndefined();
  expect(nameAmong({}, "toString")).toBeUndefined();
});

it("reads what stands beside, and says what does not", () => {
  const read = readerBeside({ "lives.csv": "5\n" });
  expect(new TextDecoder().decode(read("lists/lives.csv"))).toBe("5\n");
  expect(() => read("other.csv")).toThrow("other.csv is not there: open it together with the model");
});
