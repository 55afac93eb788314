import { expect, it } from "vitest";
import { Rows } from "../../src/experiment/job-result.ts";

it("a list of numbers grows as long as it must, and what is taken does not change any more", () => {
  const rows = new Rows();
  const numbers = Array.from({ length: 1000 }, (_, index) => index / 3);
  for (const number of numbers.slice(0, 999)) rows.push(number);
  const taken = rows.taken();
  rows.push(numbers[999]!);
  expect([...taken]).toEqual(numbers.slice(0, 999));
  expect([rows.length, [...rows.taken()]]).toEqual([1000, numbers]);
  expect([...new Rows().taken()]).toEqual([]);
});
