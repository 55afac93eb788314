import { expect, it } from "vitest";
import { loadedOf, loadedText, modelOf } from "../../../../src/lab/model/texts/variant-model.ts";
import { ModelError } from "../../../../src/model/reading/model-error.ts";
import { labState, oneServer } from "../../../support/lab-state.ts";

const crash = { id: 1, deed: "crash" as const, target: "chat-1", at: 60, lasts: 600, amount: null };

it("reads a text once, and few texts at a time", () => {
  const first = loadedText("a.yaml", oneServer, {});
  expect(loadedText("a.yaml", oneServer, {})).toBe(first);
  for (let count = 0; count < 20; count++) loadedText(`${count}.yaml`, oneServer, {});
  expect(loadedText("a.yaml", oneServer, {})).not.toBe(first);
});

it("puts actions among the faults of a design", () => {
  const state = labState(oneServer, {
    variants: [{ text: oneServer, design: "spare", actions: [crash], forkedAt: null }],
  });
  const model = modelOf(state, 0);
  expect(model.services.chat).toMatchObject({ servers: 2 });
  expect(model.faults["lab-1"]).toMatchObject({ kind: "crash", target: "chat-1", at: [60] });
  expect(Object.keys(loadedOf(state, 0).model().faults)).toEqual([]);
});

it("refuses an action at something that is not there, and an unknown design", () => {
  const doing = (design: string, target: string) =>
    labState(oneServer, {
      variants: [{ text: oneServer, design, actions: [{ ...crash, target }], forkedAt: null }],
    });
  expect(() => modelOf(doing("as-built", "chat-9"), 0)).toThrow(ModelError);
  expect(() => modelOf(doing("no-such", "chat-1"), 0)).toThrow(ModelError);
});
