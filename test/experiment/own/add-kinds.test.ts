import { expect, it } from "vitest";
import { closeFamilies } from "../../../src/base/own-kinds.ts";
import { addKinds } from "../../../src/experiment/own/add-kinds.ts";
import { openFamilies } from "../../../src/experiment/own/families.ts";
import { KindError } from "../../../src/experiment/own/kind-error.ts";
import { defineMode } from "../../../src/kinds.ts";

// That they are used, and where, is held by the tests of the package, each in a process of its own.
it("nothing is added once a model was read", () => {
  closeFamilies();
  const own = defineMode({
    ...{ kind: "own-mode", summary: "is down", version: "1", params: {} },
    create: () => ({ do: "down" }),
  });
  const before = openFamilies.modes.members.length;
  expect(() => addKinds({ modes: [own] })).toThrow(KindError);
  expect(() => addKinds({ modes: [own] })).toThrow("before the first model");
  expect(openFamilies.modes.members).toHaveLength(before);
});
