import { expect, it } from "vitest";
import { commandLine } from "../../src/base/command-line.ts";
import { codeOf, wordsOn } from "../../src/cli/trouble.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { NothingKept } from "../../src/experiment/calibration.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";
import { version } from "../../src/version.ts";

const mistakes = [
  new UsageError("give a command"),
  new ModelError([{ file: "a.yaml", path: "", found: "nothing", message: "the file is empty" }]),
  new NothingKept("no vector is kept"),
];

it("a person's mistake ends with code 2 and is told in its own words", () => {
  for (const mistake of mistakes) {
    expect([mistake.name, codeOf(mistake)]).toEqual([mistake.name, 2]);
    expect(wordsOn(mistake, ["run"])).toBe(`${mistake.message}\n`);
  }
});

it("one of ours ends with code 70 and the command that repeats it", () => {
  const boom = new TypeError("boom");
  expect([codeOf(boom), codeOf("boom"), codeOf(undefined)]).toEqual([70, 70, 70]);
  const words = wordsOn(boom, ["run", "my model.yaml"]);
  for (const part of ["boom", version, "npx secondtick run 'my model.yaml'"]) expect(words).toContain(part);
  expect(wordsOn("just a word", [])).toContain("just a word");
});

it("a command can be pasted into a shell", () => {
  expect(commandLine(["run", "a/b-1.yaml", "--seed=1"])).toBe("npx secondtick run a/b-1.yaml --seed=1");
  expect(commandLine(["$(rm x)", "it's", "", "50 %", "a;b"])).toBe(
    "npx secondtick '$(rm x)' 'it'\\''s' '' '50 %' 'a;b'",
  );
});
