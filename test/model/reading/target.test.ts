import { expect, it } from "vitest";
import type { Action } from "../../../src/model/reading/design.ts";
import { wrongTarget } from "../../../src/model/reading/target.ts";
import { reading } from "./reading.ts";

const { root } = reading("services:\n  chat: { servers: 2, places: [west, east] }\n");
const wrong = (action: Action, path: string) => wrongTarget(root, path, action);

it("what is there can be set, scaled and removed, but not added again", () => {
  for (const action of ["set", "scale", "remove"] as const)
    expect(wrong(action, "services.chat.servers")).toBeUndefined();
  expect(wrong("add", "services.chat")?.message).toBe("this exists already: use set to change it");
  expect(wrong("copy", "services.chat")?.message).toContain("needs a new path");
});

it("a new thing can be added to a map, and a field that is left out can be set", () => {
  for (const action of ["add", "copy", "set"] as const)
    expect(wrong(action, "services.store")).toBeUndefined();
  for (const action of ["remove", "scale"] as const)
    expect(wrong(action, "services.store")?.message).toContain("services has no store");
});

it("a list grows at its end only", () => {
  expect(wrong("add", "services.chat.places.2")).toBeUndefined();
  expect(wrong("add", "services.chat.places.3")?.message).toBe("services.chat.places has no 3");
  expect(wrong("set", "services.chat.places.1")).toBeUndefined();
  expect(wrong("set", "services.chat.places.2")?.message).toContain("a new one is made with add");
});

it("a path whose middle is missing is told with what is there, and with a near match", () => {
  expect(wrong("set", "services.chta.servers")).toEqual({
    found: "services.chta",
    message: "services has no chta: a new one is made with add",
    allowed: "chat",
    suggestion: "services.chat",
  });
  expect(wrong("set", "servces.chat.servers")).toMatchObject({
    message: expect.stringContaining("the file has no servces"),
    suggestion: "services",
  });
});

it("a number has no fields, and a path no empty steps", () => {
  expect(wrong("set", "services.chat.servers.x")?.message).toBe(
    "services.chat.servers has no fields: it is 2",
  );
  expect(wrong("set", "services..chat")?.message).toBe("a path is words with dots between them");
});
