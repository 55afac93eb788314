import { expect, it } from "vitest";
import { readResult, studyOfResult } from "../../src/cli/result-file.ts";
import { version } from "../../src/version.ts";
import { openedSmall } from "./small-study.ts";
import { file } from "./typed.ts";

const { study, sources } = openedSmall();
const result = { format: "secondtick-compare/2", version, digest: study.digest, calibration: null, sources };
const read = (change: object) => readResult(file(JSON.stringify({ ...result, ...change }), "result.json"));

it("a result's study is made again from its file", () => {
  const stored = read({});
  expect(studyOfResult("result.json", stored).digest).toBe(study.digest);
  expect(stored.vectors).toBeNull();
});

it("a result without what it was made from is refused, and one that was changed", () => {
  expect(() => read({ sources: undefined })).toThrow("secondtick-compare/2 does not hold");
  expect(() => read({ format: 3, sources: 4 })).toThrow("this is no result of secondtick");
  expect(() => read({ ...result, format: "secondtick-compare/99" })).toThrow(
    "found the format secondtick-compare/99",
  );
  expect(() => studyOfResult("r", read({ digest: "0".repeat(64) }))).toThrow("the file was changed");
});

it("of a result of another version the digest says nothing", () => {
  expect(studyOfResult("r", read({ version: "9", digest: "0".repeat(64) })).alternatives).toHaveLength(2);
});
