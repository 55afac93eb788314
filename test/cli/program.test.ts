import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { expect, it } from "vitest";
import * as commands from "../../src/cli/commands/members.ts";
import { version } from "../../src/version.ts";
import { PAIR } from "../model/model-text.ts";
import { file, folder, typed, typedWith } from "./typed.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const TSX = join(ROOT, "node_modules/.bin/tsx");
const MAIN = join(ROOT, "src/cli/main.ts");

it("help names every command, and each has a help with an example", async () => {
  const { code, out } = await typed("--help");
  expect(code).toBe(0);
  for (const { name, summary } of Object.values(commands)) {
    expect(out).toContain(`secondtick ${name}`);
    const help = (await typed(name, "--help")).out;
    expect(help.replaceAll(/\s+/g, " ")).toContain(summary);
    expect(help).toContain("Examples:");
  }
});

it("help fits into the screen", async () => {
  for (const name of ["run", "explain", "check"]) {
    const { out } = await typedWith({ columns: 60 })(name, "--help");
    expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
  }
});

it("the version is the package's", async () => {
  const { version: packaged } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect([(await typed("--version")).out.trim(), version]).toEqual([packaged, packaged]);
});

it("unknown commands and options are refused with a near match", async () => {
  const path = file(PAIR);
  expect(await typed("rum", path)).toMatchObject({
    code: 2,
    err: expect.stringContaining("did you mean run?"),
  });
  expect(await typed("run", path, "--yeers", "3")).toMatchObject({
    code: 2,
    err: expect.stringContaining("did you mean --years?"),
  });
  expect(await typed()).toMatchObject({ code: 2, err: expect.stringContaining("give a command") });
  expect(await typed("run")).toMatchObject({ code: 2 });
  expect(await typed("run", path, path)).toMatchObject({ code: 2 });
});

it("an option stands there once, with its value", async () => {
  const path = file(PAIR);
  expect((await typed("run", path, "--seed", "1", "--seed", "2")).err).toContain(
    "--seed: stands there twice",
  );
  expect((await typed("run", path, "--seed")).code).toBe(2);
});

const YEARS = ["--years", "120", "--json"];

it("the same seed gives the same bytes, here and in another process; another seed gives others", async () => {
  const path = file(PAIR);
  const one = await typed("run", path, ...YEARS, "--seed", "a");
  expect(one.code).toBe(0);
  expect(await typed("run", path, ...YEARS, "--seed", "a")).toEqual(one);
  const elsewhere = execFileSync(TSX, [MAIN, "run", path, ...YEARS, "--seed", "a"], { encoding: "utf8" });
  expect(elsewhere).toBe(one.out);
  const other = JSON.parse((await typed("run", path, ...YEARS, "--seed", "b")).out);
  const mean = (result: { downtime: { mean: { estimate: number } } }) => result.downtime.mean.estimate;
  expect(mean(other)).not.toBe(mean(JSON.parse(one.out)));
});

it("a mistake in another process ends it with code 2 and no trace", () => {
  const { status, stdout, stderr } = spawnSync(TSX, [MAIN, "run", file("x: 1\n")], { encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("there is no such key");
  expect(stderr).not.toMatch(/\n {4}at /);
});

it("a mistake of ours ends with code 70 and the command that repeats it", async () => {
  const { codeOf, wordsOn } = await import("../../src/cli/trouble.ts");
  const words = wordsOn(new TypeError("boom"), ["run", "my model.yaml", "--seed", "it's"]);
  expect(codeOf(new TypeError("boom"))).toBe(70);
  expect(words).toContain("boom");
  expect(words).toContain("npx secondtick run 'my model.yaml' --seed 'it'\\''s'");
});

it("bold headings only where colours can be shown", async () => {
  const path = file(PAIR);
  const control = String.fromCharCode(27);
  const { out } = await typedWith({ hasColours: true })("run", path, "--years", "10");
  expect(out).toContain(`${control}[1mA pair`);
  expect((await typed("run", path, "--years", "10")).out).not.toContain(control);
  const target = join(folder(), "out.txt");
  await typedWith({ hasColours: true })("run", path, "--years", "10", "--out", target);
  expect(readFileSync(target, "utf8")).not.toContain(control);
});
