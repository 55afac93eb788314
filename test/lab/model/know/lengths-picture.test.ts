import { expect, it } from "vitest";
import { lengthsPicture } from "../../../../src/lab/model/know/lengths-picture.ts";

const head = { name: "lengths", title: "How long" };

it("counts each outage in one bin, and says how many runs had none", () => {
  const lengths = Float64Array.of(0, 0, 30, 61, 120, 3600, 3601, 400 * 86_400);
  const picture = lengthsPicture(lengths, head)!;
  const counts = picture.table.rows.map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
  expect(picture.table.rows[0]).toEqual(["up to 1 min", "1", "12.5 %"]);
  expect(picture.table.rows.at(-1)?.[1]).toBe("1");
  expect(picture.description).toContain("2 of them");
  expect(picture.draw(380).tagName).toBe("svg");
});

it("draws nothing where no run had an outage", () => {
  expect(lengthsPicture(new Float64Array(5), head)).toBeNull();
});
