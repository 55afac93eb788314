import { expect, it } from "vitest";
import { fieldAt } from "../../../../src/lab/model/texts/fields-of-model.ts";
import { mapOfKind } from "../../../../src/lab/model/texts/kind-change.ts";

const model = { phones: { reconnect: { kind: "fixed", wait: "60 s" } } };
const field = fieldAt(model, ["phones", "reconnect"])!;

it("keeps what both kinds have, and fills in what the new one must have", () => {
  expect(mapOfKind(field, "fixed", { kind: "uniform", wait: "7 s" })).toEqual({ kind: "fixed", wait: "7 s" });
  const map = mapOfKind(field, "exponential", { kind: "fixed", wait: "60 s" });
  expect(map).toMatchObject({ kind: "exponential", cap: "1 min" });
  expect(map).not.toHaveProperty("wait");
});
