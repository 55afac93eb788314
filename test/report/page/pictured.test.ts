import { h } from "hastscript";
import { expect, it } from "vitest";
import { pictured } from "../../../src/report/page/pictured.ts";
import { textOf } from "../reported.ts";

const head = { id: "a", title: "A", how: "Look." };

it("without a picture a section says why, and not how to read it", () => {
  const section = pictured(head, null, { why: "There are no data." });
  expect(section.how).toBeUndefined();
  expect(section.content.map((one) => (typeof one === "string" ? one : textOf(one)))).toEqual([
    "There are no data.",
  ]);
  const table = { head: ["a"], rows: [["b"]] };
  const picture = { name: "a", title: "T", description: "D", draw: () => h("svg"), table };
  expect(pictured(head, picture, { why: "" }).how).toBe("Look.");
});
