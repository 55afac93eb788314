import { expect, it } from "vitest";
import { summariseUntil } from "../../src/report/until.ts";
import { untilText } from "../../src/report/until-text.ts";

const HOUR = 3600;
const subject = {
  version: "0",
  model: { title: "A model", digest: "0123456789abcdef0123" },
  design: { name: "as-built", title: "as built" },
  seed: "1",
  rule: { threshold: 0.5, settling: 60 },
  level: 0.95,
  until: "data-loss",
  horizon: 10 * HOUR,
} as const;
const textOf = (times: readonly number[]) =>
  untilText(summariseUntil(subject, times), { columns: 80, strong: (words) => words });
const some = Array.from({ length: 30 }, (_, i) => (i % 9) * HOUR + 600);

it("a mean over runs that were cut off says so, one over all runs needs not", () => {
  const cut = textOf([...some, 10 * HOUR]);
  expect(cut).toContain("1 of 31 runs were cut off at 10 h");
  expect(cut.replaceAll(/\s+/g, " ")).toContain("all time under watch over the number of events, 30");
  expect(textOf(some)).toContain("No run was cut off");
  expect(textOf(some)).not.toContain("within 10 h");
});

it("what was never seen is told as a bound", () => {
  const none = textOf(Array<number>(50).fill(10 * HOUR));
  expect(none).toMatch(/Runs with a loss of data\s+none seen\s+at most 5\.8/);
  expect(none).toMatch(/mean\s+none seen\s+at least 6\.95 days/);
  expect(none.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
