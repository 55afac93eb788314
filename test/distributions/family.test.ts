import { expect, it } from "vitest";
import { z } from "zod";
import { lawKinds, lawSchema } from "../../src/distributions/family.ts";
import { mistakesIn } from "../support/law-battery.ts";

const nested = (depth: number): unknown =>
  depth === 1 ? "1 s" : { kind: "shifted", by: "1 s", law: nested(depth - 1) };

it("nests laws four deep and no deeper", () => {
  expect(mistakesIn(nested(4))).toEqual([]);
  expect(mistakesIn(nested(5))).toEqual(["law.law.law.law: laws may nest 4 deep, no deeper"]);
});

it("names the kinds there are, and refuses unknown parameters and other shapes", () => {
  expect(mistakesIn({ kind: "lognorml", median: "1 h" })[0]).toMatch(/^kind: .*'lognormal'/);
  expect(mistakesIn({ kind: "fixed", value: "1 h", jitter: 1 })[0]).toContain("jitter");
  expect(mistakesIn([])).toHaveLength(1);
  expect(mistakesIn(null)).toHaveLength(1);
  expect(mistakesIn({})).toHaveLength(1);
});

it("has a JSON Schema that refers to itself for laws within laws", () => {
  const schema = JSON.stringify(z.toJSONSchema(z.object({ repair: lawSchema() }), { io: "input" }));
  expect(schema).toContain('"#/$defs/nested-law"');
  for (const { kind } of lawKinds) expect(schema).toContain(`"const":"${kind}"`);
});
