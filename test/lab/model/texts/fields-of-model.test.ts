import { expect, it } from "vitest";
import { fieldAt, partsOfKind } from "../../../../src/lab/model/texts/fields-of-model.ts";

const model = {
  services: { chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 } } },
  phones: { reconnect: { kind: "exponential", base: "1 s", cap: "2 min" } },
};

it("finds what the schema says of a place, by names and kinds", () => {
  expect(fieldAt(model, ["services", "chat", "servers"])?.description).toContain("servers");
  expect(fieldAt(model, ["services", "chat", "scheme", "needed"])?.path).toContain("(load-shared)");
  expect(fieldAt(model, ["phones", "reconnect", "cap"])?.description).toContain("longest");
  expect(fieldAt(model, ["services", "chat", "no-such"])).toBeUndefined();
});

it("tells the parameters of a kind", () => {
  const field = fieldAt(model, ["phones", "reconnect"])!;
  const names = partsOfKind(field, "exponential").map(({ path }) => path.at(-1));
  expect(names).toEqual(expect.arrayContaining(["base", "cap", "jitter"]));
  expect(names).not.toContain("kind");
});
