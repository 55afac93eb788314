import { expect, it } from "vitest";
import { besideModel, folderOf } from "../../../../src/lab/model/texts/beside.ts";

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
