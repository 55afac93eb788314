import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { starter } from "../../../src/model/starter.ts";
import { folder, typed } from "../typed.ts";

const home = folder();

it("writes a model that is fine, and says what to type next", async () => {
  const target = join(folder(), "mine.yaml");
  const { code, out } = await typed("init", target);
  expect([code, readFileSync(target, "utf8")]).toEqual([0, starter]);
  expect(out).toContain(`npx secondtick run ${target}`);
  expect((await typed("check", target)).out).toContain("3 designs");
});

it("writes an experiment that is fine, with its model where there is none", async () => {
  const [target, model] = ["mine.yaml", "model.yaml"].map((name) => join(home, name)) as [string, string];
  const { code, out } = await typed("init", "--experiment", target);
  expect([code, readFileSync(model, "utf8")]).toEqual([0, starter]);
  expect(out).toContain(`npx secondtick compare ${target} --runs 64`);
  expect((await typed("check", target)).out).toContain("4 alternatives, 1000 runs each, mean of downtime");
  const again = join(home, "other.yaml");
  expect((await typed("init", "--experiment", again)).out).not.toContain(model);
  expect(readFileSync(again, "utf8")).toContain("check --show other.yaml");
});

it("what it writes can be run", async () => {
  expect((await typed("compare", join(home, "mine.yaml"), "--runs", "8", "--threads", "1")).code).toBe(0);
});

it("never writes over another file", async () => {
  const target = join(folder(), "mine.yaml");
  writeFileSync(target, "mine");
  const { code, err } = await typed("init", target);
  expect([code, readFileSync(target, "utf8")]).toEqual([2, "mine"]);
  expect(err).toContain("it is left as it is");
});

it("makes no folders", async () => {
  expect((await typed("init", join(folder(), "no", "mine.yaml"))).code).toBe(2);
});

it("an experiment is not called as the model that it is about", async () => {
  const { code, err } = await typed("init", "--experiment", "model.yaml");
  expect([code, err]).toEqual([2, expect.stringContaining("that is the model's name")]);
});
