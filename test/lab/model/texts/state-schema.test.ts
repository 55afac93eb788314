import { expect, it } from "vitest";
import { checkState, stateFrom } from "../../../../src/lab/model/texts/state-schema.ts";
import type { LabState } from "../../../../src/lab/state.ts";
import { labState } from "../../../support/lab-state.ts";

const plain = (state: LabState) => JSON.parse(JSON.stringify(state)) as Record<string, unknown>;

it("takes what a page has, and puts the variant in front right", () => {
  expect(stateFrom(plain(labState()))).toEqual(labState());
  expect(stateFrom(plain(labState(undefined, { shown: 1 }))).shown).toBe(0);
});

it.each([
  ["no object", 7],
  ["another version", { ...plain(labState()), version: 2 }],
  ["something more", { ...plain(labState()), extra: 1 }],
  ["a time that is none", { ...plain(labState()), time: -1 }],
  ["a horizon for ever", { ...plain(labState()), asked: { ...labState().asked, horizon: 1e308 } }],
  ["no variant", { ...plain(labState()), variants: [] }],
  [
    "an unknown deed",
    {
      ...plain(labState()),
      variants: [
        {
          ...labState().variants[0],
          actions: [{ id: 1, deed: "explode", target: null, at: 0, lasts: null, amount: null }],
        },
      ],
    },
  ],
])("refuses %s in a sentence", (_, data) => {
  expect(() => stateFrom(data)).toThrow(/^That is not something this page has saved/);
});

it("is not led astray by names that JavaScript knows", () => {
  const wild = JSON.parse(`{"__proto__": {"polluted": 1}, ${JSON.stringify(plain(labState())).slice(1)}`);
  try {
    stateFrom(wild);
  } catch {
    // Refused or not: nothing may come of it.
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it("holds a page to what its link can say", () => {
  expect(() => checkState(labState())).not.toThrow();
  const asked = { ...labState().asked, replication: 20_000_000 };
  expect(() => checkState(labState(undefined, { asked }))).toThrow(
    /No link could say that \(asked.replication/,
  );
});
