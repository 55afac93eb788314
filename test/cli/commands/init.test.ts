import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { starter } from "../../../src/model/starter.ts";
import { folder, typed } from "../typed.ts";

it("writes a model that is fine, and says what to type next", async () => {
  const target = join(folder(), "mine.yaml");
  const { code, out } = await typed("init", target);
  expect([code, readFileSync(target, "utf8")]).toEqual([0, starter]);
  expect(out).toContain(`npx secondtick run ${target}`);
  expect((await typed("check", target)).out).toContain("3 designs");
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
