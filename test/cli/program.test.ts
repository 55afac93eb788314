import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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

it("values of options that make no sense are refused", async () => {
  const path = file(PAIR);
  for (const [option, value, says] of [
    ["--years", "many", "a count is a whole number"],
    ["--years", "0", "from 1 to"],
    ["--years", "-5", "must not be negative"],
    ["--years", "1e12", "from 1 to"],
    ["--threshold", "120 %", "at most 100 %"],
    ["--threshold", "0", "above zero"],
    ["--settling", "5", "needs a unit"],
    ["--design", "singel", "did you mean single?"],
  ] as const) {
    const { code, err } = await typed("run", path, option, value);
    expect([option, value, code]).toEqual([option, value, 2]);
    expect(err).toContain(says);
  }
  expect((await typed("run", path, "--seed", "1", "--seed", "2")).err).toContain(
    "--seed: stands there twice",
  );
  expect((await typed("run", path, "--seed")).code).toBe(2);
});

const YEARS = ["--years", "200", "--json"];

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

it("a mistake of ours ends with code 1 and the command that repeats it", async () => {
  const { codeOf, wordsOn } = await import("../../src/cli/trouble.ts");
  const words = wordsOn(new TypeError("boom"), ["run", "my model.yaml", "--seed", "it's"]);
  expect(codeOf(new TypeError("boom"))).toBe(1);
  expect(words).toContain("boom");
  expect(words).toContain("npx secondtick run 'my model.yaml' --seed 'it'\\''s'");
});

it("run writes text for people: what was asked, estimates with intervals, a histogram, the worst year", async () => {
  const { out } = await typed("run", file(PAIR), "--years", "300");
  for (const part of [
    "A pair",
    "first year",
    "Years without an outage",
    "95 % interval",
    "longer than",
    "█",
    "explain",
  ])
    expect(out).toContain(part);
  expect(
    Math.max(
      ...out
        .split("\n")
        .filter((line) => !line.includes("npx"))
        .map((line) => stringWidth(line)),
    ),
  ).toBeLessThanOrEqual(80);
});

it("the year that run calls the worst is told by the command that it names", async () => {
  const path = file(PAIR);
  const { out } = await typed("run", path, "--years", "300", "--seed", "x y");
  const [, command = ""] = /npx secondtick (explain .*)/.exec(out) ?? [];
  const [, length = ""] = /longest outage lasted (.*)\. Its/.exec(out) ?? [];
  const argv = command.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ""));
  const story = (await typed(...argv)).out;
  expect(story.replaceAll(/\s+/g, " ")).toContain(length);
  expect(story).toContain("Nobody is served any more.");
});

it("a service that never fails has a bound, not a zero", async () => {
  const path = file("version: 1\ntitle: Rock\nservices: { chat: { servers: 1 } }\n");
  const { out } = await typed("run", path, "--years", "100");
  expect(out).toMatch(/Years without an outage\s+all of them\s+at least 97\.\d+ %/);
  expect(out).toMatch(/3 h\s+none seen\s+at most 2\.95 %/);
  expect(out).toContain("fewer than 2.95 % of years have one");
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

it("--out writes a whole file, as JSON when its name says so", async () => {
  const target = join(folder(), "years.json");
  const { out, code } = await typed("run", file(PAIR), "--years", "20", "--out", target);
  expect([out, code]).toEqual(["", 0]);
  expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({
    format: "secondtick-run/1",
    years: 20,
    seed: "1",
  });
  const nowhere = join(folder(), "no", "years.json");
  expect((await typed("run", file(PAIR), "--years", "2", "--out", nowhere)).code).toBe(2);
  expect(existsSync(nowhere)).toBe(false);
});

it("init writes a model that is fine, and never over another file", async () => {
  const target = join(folder(), "mine.yaml");
  expect((await typed("init", target)).code).toBe(0);
  expect((await typed("check", target)).out).toContain("3 designs");
  writeFileSync(target, "mine");
  const { code, err } = await typed("init", target);
  expect([code, readFileSync(target, "utf8")]).toEqual([2, "mine"]);
  expect(err).toContain("it is left as it is");
});

it("schema prints JSON Schemas of models, with designs, and of experiments", async () => {
  expect(JSON.parse((await typed("schema")).out).properties).toHaveProperty("designs");
  expect(JSON.parse((await typed("schema", "experiment")).out).properties).toHaveProperty("replay");
  expect((await typed("schema", "models")).code).toBe(2);
});

it("check --show says what a model means, with every assumption and what a design changes", async () => {
  const { out } = await typed("check", "--show", file(PAIR), "--design", "slow-single");
  const words = out.replaceAll(/\s+/g, " ");
  expect(words).toContain("services.chat.servers: 2 → 1");
  expect(words).toContain("fails after: exponential, mean 41.7 days [mean: assumption; a guess]");
  expect(words).toContain("is repaired (by repairer) in: exponential, mean 20 h");
  expect(words).toContain("How sure the numbers are 1 assumption");
});

it("explain tells a replay, and refuses a fault that is not there", async () => {
  const text = `${PAIR}faults:\n  fire: { kind: crash, target: chat-1, lasts: 2 h }\n`.replace(
    "designs:",
    "designs:",
  );
  const path = file(text);
  const { out } = await typed("explain", path, "--replication", "0", "--design", "single", "--fault", "fire");
  expect(out).toContain("00:00:00  The fault fire strikes.");
  expect(out).toContain("02:00:00  The fault fire is over.");
  expect(out).toContain("2 h in 1 outage");
  const wrong = await typed("explain", path, "--replication", "0", "--fault", "fier");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("did you mean fire?")]);
  expect((await typed("explain", path)).code).toBe(2);
});
