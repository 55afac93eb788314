import fc from "fast-check";
import { expect, it } from "vitest";
import { readCount, readDuration, readRate } from "../../src/base/quantity.ts";
import {
  checkedNumbers,
  inOneUnit,
  mostIn,
  quantitiesThat,
  quantityOf,
  scalarSchema,
  shortened,
  within,
  writtenAs,
  writtenSchema,
} from "../../src/experiment/quantities.ts";

it.each([
  ["20 min", 20, "min"],
  ["3%", 3, "%"],
  ["200 /s", 200, "/s"],
  ["1 per 3 years", 1, "per 3 years"],
  ["2k/s", 2, "k/s"],
  [".5 h", 0.5, "h"],
  ["1e-7 /s", 1e-7, "/s"],
  ["1200 USD/month", 1200, "USD/month"],
  [7.5, 7.5, ""],
  [1e-7, 1e-7, ""],
])("%s is a number and a unit", (written, number, unit) => {
  expect(quantityOf(written)).toEqual({ number, unit });
});

it.each(["1 h 30 min", "-3 min", "fast", "", "1.2.3 s", "1e999 s", true, null, [1]])(
  "%j is no quantity with one unit",
  (written) => {
    expect(quantityOf(written)).toBeNull();
  },
);

it("what is written is read again as the same number, by us and by the model", () => {
  const number = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
  const property = fc.property(number, (one) => {
    const text = writtenAs({ number: one, unit: "s" });
    expect(text).not.toMatch(/e[+-]?\d/);
    expect(quantityOf(text)).toEqual({ number: one, unit: "s" });
    expect(readDuration(text)).toBe(one);
    expect(readRate(writtenAs({ number: one, unit: "/s" }))).toBe(one);
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
  expect(writtenAs({ number: 1.5e21, unit: "/s" })).toBe("1500000000000000000000 /s");
  expect(readCount(writtenAs({ number: 147_000_000, unit: "" }))).toBe(147_000_000);
});

it("six digits are kept of a quantity, and all of other values", () => {
  expect(shortened("2.0000000000000004 h")).toBe("2 h");
  expect(shortened("0.00000012345678 /s")).toBe("0.000000123457 /s");
  expect(shortened(1234.5678)).toBe(1234.57);
  expect([true, "as-built"].map(shortened)).toEqual([true, "as-built"]);
});

it("quantities that are taken together are in one unit", () => {
  expect(inOneUnit(["1 h", "3 h"])).toEqual({ numbers: [1, 3], unit: "h" });
  expect(inOneUnit(["1 h", 3])).toBe("they are in one unit, not h and none");
  expect(inOneUnit(["1 h", "1 h 30 min"])).toContain("a number with or without a unit");
  expect(() => checkedNumbers(["1 h", 3])).toThrow("were checked");
  expect(["%", "h"].map(mostIn)).toEqual([100, Infinity]);
  expect([0.9, 2, 5.1].map((number) => within(1, number, 5))).toEqual([1, 2, 5]);
});

it("a refinement says which rule is broken", () => {
  const rising = writtenSchema()
    .array()
    .superRefine(
      quantitiesThat(
        (all) => all,
        ([low, high]) => low >= high && "rising",
      ),
    );
  const said = (given: unknown) => rising.safeParse(given).error?.issues.map(({ message }) => message);
  expect(said(["1 h", "2 h"])).toBeUndefined();
  expect(said(["2 h", "1 h"])).toEqual(["rising"]);
  expect(said(["2 h", "1 min"])).toEqual(["they are in one unit, not h and min"]);
});

it("a single value is a line of text, a number, or true or false", () => {
  const isScalar = (value: unknown) => scalarSchema().safeParse(value).success;
  expect(["1 h", 3, false].filter(isScalar)).toHaveLength(3);
  expect(["a\nb", "", [1], null, {}].filter(isScalar)).toEqual([]);
});
