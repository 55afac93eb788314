import { expect, it } from "vitest";
import { schemeKinds } from "../../../src/backend/redundancy/family.ts";
import { amount, count, duration, rate, share } from "../../../src/base/units.ts";
import { lawSchema } from "../../../src/distributions/family.ts";
import { choiceInWords, valueInWords } from "../../../src/model/describe/values.ts";

it("values are told in the units of their schema, whatever it is wrapped in", () => {
  expect(valueInWords(duration().prefault("1 min"), 5400)).toBe("1.5 h");
  expect(valueInWords(share().optional(), 0.98)).toBe("98 %");
  expect(valueInWords(lawSchema(), { kind: "fixed", value: 60 })).toBe("always 1 min");
  expect(valueInWords(rate().default(1), 0.5)).toBe("30/min");
  expect([valueInWords(count(), 147e6), valueInWords(amount(), 2.5)]).toEqual(["147M", "2.5"]);
});

it("a value of a schema without a unit is told as it is", () => {
  expect(valueInWords(lawSchema().or(share()), "x")).toBe("x");
});

it("a choice is told with all its parameters, laws too", () => {
  const chosen = { kind: "primary-backup", takeover: { kind: "fixed", value: 60 }, coverage: 0.99 };
  expect(choiceInWords(schemeKinds, chosen)).toMatch(
    /^primary-backup \(.*\): takeover always 1 min, coverage 99 %$/,
  );
});

it("a choice without parameters is told by what it does", () => {
  expect(choiceInWords(schemeKinds, { kind: "none" })).toMatch(/^none \([^)]+\)$/);
});
