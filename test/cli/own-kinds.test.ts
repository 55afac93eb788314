import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { loadedModules, loadKinds, loadModules, withModules } from "../../src/cli/own-kinds.ts";
import { file, typed } from "./typed.ts";

// That kinds are added, here and in threads, is held by the tests of the package, each in a process of its own.
it("a module that is missing, broken, or adds nothing is told with its path", async () => {
  await expect(loadKinds(["nowhere.mjs"])).rejects.toThrow(/--with .*nowhere\.mjs: /);
  await expect(loadKinds([file("throw new Error('oh dear');", "broken.mjs")])).rejects.toThrow("oh dear");
  const idle = file("export const a = 1;", "idle.mjs");
  await expect(loadModules([pathToFileURL(idle).href])).rejects.toThrow("it adds no kinds");
  expect(loadedModules()).toEqual([]);
  expect(withModules()).toEqual([]);
});

it("every command takes modules of kinds, and a mistake in one is a person's", async () => {
  const { code, err } = await typed("check", "models/lessons/one-server.yaml", "--with", "nowhere.mjs");
  expect(code).toBe(2);
  expect(err).toContain("--with");
  expect((await typed("check", "models/lessons/one-server.yaml", "--wiht", "a.mjs")).err).toContain(
    "--with?",
  );
});
