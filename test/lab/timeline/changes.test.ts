import { expect, it } from "vitest";
import type { Deed } from "../../../src/lab/state.ts";
import {
  acted,
  askedFor,
  forked,
  learnt,
  rebuilt,
  shownOf,
  takenBack,
  unforked,
} from "../../../src/lab/timeline/changes.ts";
import { labState } from "../../support/lab-state.ts";

const crash: Deed = { deed: "crash", target: "chat-1", at: null, lasts: 60, amount: null };
const here = { everywhere: false, knownTo: 0 };

it("does something now where nothing is known of the future", () => {
  const state = acted(labState(undefined, { time: 100 }), crash, { everywhere: false, knownTo: 100 });
  expect(state.variants).toHaveLength(1);
  expect(shownOf(state).actions).toEqual([{ ...crash, id: 1, at: 100.001 }]);
});

it("what is done now comes after all that has happened by then, and what is done at a time comes at that time", () => {
  const now = acted(labState(undefined, { time: 12.3456789 }), crash, here);
  expect([shownOf(now).actions[0]?.at, now.time]).toEqual([12.346, 12.346]);
  const then = acted(labState(undefined, { time: 12.3456789 }), { ...crash, at: 12.3456789 }, here);
  expect([shownOf(then).actions[0]?.at, then.time]).toEqual([12.3456789, 12.3456789]);
});

it("forks where the future without it is known, and stands where it stood", () => {
  const state = acted(labState(undefined, { time: 100 }), crash, { everywhere: false, knownTo: 500 });
  expect(state.variants.map(({ actions }) => actions.length)).toEqual([0, 1]);
  expect([state.shown, state.variants[1]?.forkedAt, state.time]).toEqual([1, 100.001, 100.001]);
});

it("does something to both where that is asked for, under one number", () => {
  const state = acted(forked(labState()), crash, { everywhere: true, knownTo: 900 });
  expect(state.variants.map(({ actions }) => actions.map(({ id }) => id))).toEqual([[1], [1]]);
  const next = acted(state, crash, here);
  expect(next.variants.map(({ actions }) => actions.map(({ id }) => id))).toEqual([[1], [1, 2]]);
});

it("takes an action back wherever it was done, and joins what is the same again", () => {
  const state = acted(forked(labState()), crash, here);
  expect(takenBack(state, 1).variants).toHaveLength(1);
  const both = acted(acted(forked(labState()), crash, here), { ...crash, target: "chat-2" }, here);
  expect(takenBack(both, 1).variants.map(({ actions }) => actions.length)).toEqual([0, 1]);
});

it("numbers go on after something was taken back", () => {
  const state = acted(acted(labState(), crash, here), crash, here);
  expect(shownOf(acted(takenBack(state, 1), crash, here)).actions.map(({ id }) => id)).toEqual([2, 3]);
});

it("builds otherwise in place before anything was seen, beside it afterwards", () => {
  expect(rebuilt(labState(), { design: "spare" }, 0).variants).toHaveLength(1);
  const state = rebuilt(labState(), { design: "spare" }, 10);
  expect(state.variants.map(({ design }) => design)).toEqual(["as-built", "spare"]);
  const done = acted(labState(), crash, here);
  expect(rebuilt(done, { design: "spare" }, 0).variants).toHaveLength(2);
  const again = rebuilt({ ...state, shown: 0 }, { text: "other" }, 10);
  expect(again.variants.map(({ text }) => text === "other")).toEqual([true, false]);
});

it("keeps the variant in front alone", () => {
  const state = unforked(rebuilt(labState(), { design: "spare" }, 10));
  expect(state.variants).toEqual([{ ...labState().variants[0], design: "spare" }]);
  expect(state.shown).toBe(0);
});

it("looks at other runs from their start", () => {
  const state = askedFor(labState(undefined, { time: 77 }), { replication: 3 });
  expect([state.time, state.asked.replication, state.asked.seed]).toEqual([0, 3, "1"]);
});

it("numbers what is done on from what the model has of an earlier time in the lab", () => {
  const text = "faults: { lab-3: { kind: crash } }";
  const again = labState(text);
  const { variants } = acted(again, crash, { everywhere: false, knownTo: 0 });
  expect(variants[0].actions[0]!.id).toBe(4);
});

it("keeps what was answered in a lesson while other parts change, and ends it", () => {
  const lesson = { id: "one", text: null, language: "en", step: 0, answers: { 0: "a" } };
  const state = labState(undefined, { lesson });
  expect(learnt(learnt(state, { answers: { 1: "b" } }), { step: 2 }).lesson).toEqual({
    ...lesson,
    step: 2,
    answers: { 0: "a", 1: "b" },
  });
  expect(learnt(state, null).lesson).toBeNull();
  expect(learnt(labState(), { step: 1 }).lesson).toBeNull();
});
