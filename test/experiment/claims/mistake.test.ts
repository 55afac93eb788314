import { expect, it } from "vitest";
import {
  ClaimMistake,
  caught,
  isMistaken,
  mistakeInBrief,
  mistakeText,
  onOneLine,
} from "../../../src/experiment/claims/mistake.ts";

const mistake = {
  at: 2,
  found: "outge",
  message: "no such metric",
  allowed: "outage, downtime",
  suggestion: "outage",
};

it("a mistake is told under its claim, with a caret under the place", () => {
  expect(mistakeText("p(outge > 3 h) < 1 %", mistake)).toBe(
    [
      "  p(outge > 3 h) < 1 %",
      "    ^",
      "  found outge; no such metric",
      "  allowed: outage, downtime",
      "  did you mean outage?",
    ].join("\n"),
  );
  expect(mistakeInBrief(mistake)).toBe(
    "found outge; no such metric; allowed: outage, downtime; did you mean outage?",
  );
});

it("text from outside stays on its line and moves no cursor, its places kept", () => {
  const hostile = "a\u001b[31m\nb\u202ec";
  expect(onOneLine(hostile)).toBe("a�[31m b�c");
  expect(onOneLine(hostile)).toHaveLength(hostile.length);
  const told = mistakeText(hostile, { ...mistake, found: "\u0007" });
  for (const one of ["\u0007", "\u001b", "\u202e"]) expect(told).not.toContain(one);
});

it("a mistake is handed back as data; what is none goes on", () => {
  const result = caught(() => {
    throw new ClaimMistake(mistake);
  });
  expect([isMistaken(result), result]).toEqual([true, { mistake }]);
  expect(isMistaken(caught(() => ({ fine: true })))).toBe(false);
  expect(() => caught(() => JSON.parse("{"))).toThrow(SyntaxError);
});
