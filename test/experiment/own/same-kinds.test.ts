import { expect, it } from "vitest";
import { expectKinds, kindsInWords } from "../../../src/experiment/own/same-kinds.ts";
import { sourcesSchema, studyFrom } from "../../../src/experiment/sources.ts";

const limp = { family: "modes", kind: "limp", version: "2" };

it("what was made with kinds that are not here is refused, with their names and versions", () => {
  expect(() => expectKinds("a.json", [])).not.toThrow();
  expect(() => expectKinds("a.json", [limp])).toThrow("a.json: of kinds");
  expect(() => expectKinds("a.json", [limp])).toThrow("modes/limp (version 2); here there are: none");
  expect(kindsInWords([limp, limp])).toBe("modes/limp (version 2), modes/limp (version 2)");
});

it("a study's sources say which kinds it was made with", () => {
  const sources = sourcesSchema.parse({ experiment: {}, model: {}, kinds: [limp] });
  expect(() => studyFrom("a.json", sources as never)).toThrow("--with adds those of a module");
  expect(sourcesSchema.safeParse({ experiment: {}, model: {}, kinds: [{ kind: "limp" }] }).success).toBe(
    false,
  );
});
