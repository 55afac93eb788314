import { expect, it } from "vitest";
import { readResult, readWholeResult, studyOfResult } from "../../src/cli/result-file.ts";
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

const whole = (value: unknown) => readWholeResult(file(JSON.stringify(value), "result.json"));

it("formats of other versions are refused with who wrote them and what to do", () => {
  const of = (format: unknown, more: object = {}) => whole({ format, version: "0.0.9", ...more });
  expect(() => of("secondtick-compare/1")).toThrow(
    `found the format secondtick-compare/1, written by version 0.0.9 of secondtick; this is version ${version}, which reads secondtick-compare/2: make the result again`,
  );
  expect(() => of("secondtick-run/2")).toThrow("which reads secondtick-run/3: make the result again");
  expect(() => of("secondtick-run/4", { version: "9.1.0" })).toThrow(
    `written by version 9.1.0 of secondtick; this is version ${version}, which reads secondtick-run/3: install the later one`,
  );
  expect(() => of("secondtick-fit/1")).toThrow("only what compare, run and sensitivity wrote can be read");
  expect(() => of("secondtick-run/1", { version: "\u001b[31m" })).toThrow("a version that it does not name");
});

it("what is no result at all is said to be none, whatever it holds", () => {
  for (const value of [null, 3, "x", [], {}, { format: { toString: 1 } }, { format: "secondtick-\u001b/1" }])
    expect(() => whole(value)).toThrow("this is no result of secondtick");
  expect(() => readWholeResult(file("{", "result.json"))).toThrow("this is no JSON");
});
