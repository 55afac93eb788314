import { expect, it } from "vitest";
import { hitting, mistargeted } from "../../../src/backend/faults/fault.ts";

const plain = { lethality: 1, renews: false };
const wrong = (more: object) => mistargeted({ ...plain, ...more })?.path ?? null;

it("a fault hits a thing as a whole, or each of several", () => {
  expect([wrong({ target: "a" }), wrong({ among: "a" }), wrong({ among: ["a", "b"], pick: 1 })]).toEqual([
    null,
    null,
    null,
  ]);
  expect([wrong({}), wrong({ target: "a", among: "b" }), wrong({ target: "a", pick: 1 })]).toEqual([
    "",
    "target",
    "pick",
  ]);
});

it("only who can be spared begins to live anew", () => {
  expect(wrong({ among: "a", renews: true })).toBe("renews");
  expect(wrong({ among: "a", renews: true, lethality: 0.5 })).toBeNull();
  expect(wrong({ among: "a", renews: true, pick: 2 })).toBeNull();
});

it("all are picked and hit at once, unless it is said otherwise", () => {
  expect(hitting({ do: "down" }, { ...plain, among: "a" })).toEqual({
    strike: {
      do: "hit",
      effect: { do: "down" },
      pick: Number.POSITIVE_INFINITY,
      lethality: 1,
      renews: false,
    },
    aim: { at: "among", names: ["a"] },
    lengths: {},
  });
  const { lengths } = hitting({ do: "down" }, { ...plain, target: "a", spread: { kind: "fixed", value: 5 } });
  expect(lengths.spread?.mean).toBe(5);
});
