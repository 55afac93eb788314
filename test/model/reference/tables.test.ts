import { expect, it } from "vitest";
import type { z } from "zod";
import { admissionSchema } from "../../../src/backend/admission/family.ts";
import { share } from "../../../src/base/units.ts";
import { failing } from "../../../src/model/failure-schema.ts";
import { fieldsOf } from "../../../src/model/reference/fields.ts";
import { fieldTable, kindLines, sharedParts } from "../../../src/model/reference/tables.ts";

it("a choice links to its family, whose parameters are told there", () => {
  const table = fieldTable(fieldsOf({ admission: admissionSchema().describe("how many") }));
  expect(table.slice(2)).toEqual(["| `admission` | [Admission](#admission) | required | how many |", ""]);
});

it("what sections share is a link, and told in full once", () => {
  const fields = fieldsOf(failing as unknown as Record<string, z.ZodType>);
  expect(fieldTable(fields).join("\n")).not.toContain("crash.life");
  expect(fieldTable(fields, { isShared: true }).join("\n")).toContain("`fails.<name>.ends[].repair`");
  expect(sharedParts[0]!.fields).toBe(failing);
});

it("a kind is told with its summary and parameters", () => {
  const lines = kindLines({ kind: "slow", summary: "is slow", params: { to: share().describe("the rest") } });
  expect(lines.slice(0, 3)).toEqual(["#### slow", "", "Is slow."]);
  expect(lines).toContain("| `to` | share | required | the rest |");
});
