import { expect, it } from "vitest";
import { caught, type Mistake } from "../../../src/experiment/claims/mistake.ts";
import { LONGEST_CLAIM, tokensOf } from "../../../src/experiment/claims/tokens.ts";

const texts = (claim: string) => tokensOf(claim).map(({ text }) => text);

it("a claim falls into words, numbers and signs, each with its place", () => {
  expect(texts("p(outage>=3 h|vlan-drop) < 1%")).toEqual([
    "p",
    "(",
    "outage",
    ">=",
    "3",
    "h",
    "|",
    "vlan-drop",
    ")",
    "<",
    "1",
    "%",
    "",
  ]);
  expect(texts("p99.9(slo-month-99p9) ≤ 1.5e-3")).toEqual([
    "p99.9",
    "(",
    "slo-month-99p9",
    ")",
    "≤",
    "1.5e-3",
    "",
  ]);
  expect(tokensOf("  a < 1").map(({ at }) => at)).toEqual([2, 4, 6, 7]);
});

it("a character that no claim has, and a text that is too long, are told", () => {
  expect(() => tokensOf("a < $1")).toThrow("no claim has this character");
  expect(() => tokensOf("\u001b[31m")).toThrow("no claim has this character");
  expect(() => tokensOf("a".repeat(LONGEST_CLAIM + 1))).toThrow(`at most ${LONGEST_CLAIM}`);
});

it.each([
  ["downtime < 1,000 h", "1,000", "without separators"],
  ["downtime < -1 h", "-1", "0 or more"],
])("%s is refused with what to write instead", (text, found, message) => {
  const { mistake } = caught(() => tokensOf(text)) as { readonly mistake: Mistake };
  expect(mistake).toMatchObject({
    at: text.indexOf(found),
    found,
    message: expect.stringContaining(message),
  });
});

it("a comma between parameters is none within a number", () => {
  expect(tokensOf("quantile(downtime, 95 %) < 1 h").length).toBeGreaterThan(5);
});
