import { expect, it } from "vitest";
import { effectText, sensitivityAnswer } from "../../src/report/sensitivity-answer.ts";
import { effect, sensitivityOf } from "../support/effects.ts";

const told = (...inputs: Parameters<typeof sensitivityOf>[0]) =>
  sensitivityAnswer(sensitivityOf(inputs)).join("\n");

it("says what the answer hangs on, at the end that matters more", () => {
  const text = told(effect("repair", [-2, 6]), effect("life", [1, -1], { ranks: { from: 2, to: 2 } }));
  expect(text).toContain("the mean of downtime is 5.00 (4.90–5.10) h");
  expect(text).toContain(
    "hangs most on repair: at 4 h it is 11.00 (10.90–11.10) h, that is +6.00 (+5.90 to +6.10) h.",
  );
  expect(text).toContain("These move it too, by more than luck explains: life.");
});

it("says no more of the largest than the intervals allow", () => {
  const shared = { ranks: { from: 1, to: 2 } };
  const text = told(effect("repair", [-2, 6], shared), effect("life", [5, -1], shared));
  expect(text).toContain("The largest effect seen is that of repair, though that of 1 other may be larger");
  expect(text).not.toContain("hangs most");
});

it("inputs without effect, with an unclear one, and with too few runs that differ are told apart", () => {
  const text = told(
    effect("unclear", [0.05, 0], { verdict: "unclear" }),
    effect("rare", [0.05, 0], { verdict: "too-few" }),
    effect("none", [0, 0]),
  );
  expect(text).toContain("No input moves it by more than luck explains (95 %).");
  expect(text).toContain("No effect that these runs can tell from none: unclear.");
  expect(text).toContain("Too few runs changed to say how much it matters: rare.");
  expect(text).toContain("No run changed, neither at the low nor at the high value: none.");
});

it("of many inputs in the tables the first are named, and all that have no row there", () => {
  const many = (verdict: string) =>
    Array.from({ length: 11 }, (_, index) => effect(`i${index}`, [0, 0], { verdict }));
  expect(told(...many("unclear"))).toContain("i0, i1, i2, i3, i4, i5, i6, i7 and 3 more.");
  expect(told(...many("none"))).toContain("i9, i10.");
});

it("an effect of nothing in the runs that were seen keeps its interval", () => {
  const answer = { estimate: 0, lower: -0.03, upper: 0.03, level: 0.95, n: 100, identical: true };
  expect(effectText(answer, "chance")).toBe("0 (−3 to +3) points");
  expect(effectText({ refused: "too few" }, "chance")).toBe("too few differ");
});
