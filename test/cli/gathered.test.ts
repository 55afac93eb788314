import { expect, it } from "vitest";
import { gathered } from "../../src/cli/gathered.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";

const wrong = (file: string) => new ModelError([{ file, path: "", found: "nothing", message: "no" }]);

it("does something for each, in order, one after another", async () => {
  const done: string[] = [];
  await gathered(["a", "b"], async (thing) => {
    await Promise.resolve();
    done.push(thing);
  });
  expect(done).toEqual(["a", "b"]);
});

it("goes on after a refusal, and tells all of them together", async () => {
  const seen: string[] = [];
  const all = gathered(["a", "b", "c"], async (thing) => {
    seen.push(thing);
    if (thing !== "b") throw wrong(thing);
  });
  await expect(all).rejects.toMatchObject({ name: "ModelError", issues: [{ file: "a" }, { file: "c" }] });
  expect(seen).toEqual(["a", "b", "c"]);
});

it("stops at a mistake of ours", async () => {
  const seen: string[] = [];
  const all = gathered(["a", "b"], async (thing) => {
    seen.push(thing);
    throw new TypeError("boom");
  });
  await expect(all).rejects.toThrow("boom");
  expect(seen).toEqual(["a"]);
});
