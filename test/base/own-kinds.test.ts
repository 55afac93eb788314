import { expect, it } from "vitest";
import { addOwn, areFamiliesClosed, closeFamilies, ownKinds } from "../../src/base/own-kinds.ts";

it("families that are in use get no further members", () => {
  closeFamilies();
  const members = [{ kind: "one" }];
  expect(areFamiliesClosed()).toBe(true);
  expect(() => addOwn("modes", members, { kind: "two", version: "1" })).toThrow("all its members");
  expect(members).toHaveLength(1);
  expect(ownKinds()).toEqual([]);
});
