import { expect, it } from "vitest";
import type { RerunResult } from "../../src/experiment/rerun.ts";
import { rerunText } from "../../src/report/rerun-text.ts";

const result: RerunResult = {
  format: "secondtick-rerun/1",
  version: "0",
  title: "a study",
  digest: "0",
  alternative: "pair",
  replication: 7,
  vector: null,
  columns: [
    { name: "downtime", unit: "s", value: 7200.123456789 },
    { name: "outages", unit: "1", value: 1 },
    { name: "user-availability", unit: "1", value: null },
  ],
  outages: [
    {
      cause: "chat/crash",
      values: [
        { name: "began", unit: "s", value: 0 },
        { name: "length", unit: "s", value: 7200.123456789 },
        { name: "detected", unit: "s", value: null },
        { name: "undetected", unit: "s", value: 0 },
        { name: "repairing", unit: "s", value: 7200.123456789 },
      ],
    },
  ],
};

it("numbers have all their digits, lengths stand in words beside them, and idle phases have no line", () => {
  const lines = rerunText(result, 80).split("\n");
  expect(lines[0]).toBe("a study: replication 7 of pair");
  expect(lines).toContain("downtime           7200.123456789  s     2 h");
  expect(lines.find((line) => line.startsWith("user-availability"))).toMatch(/none$/);
  expect(lines.find((line) => line.startsWith("outage 1: chat/crash"))).toBeDefined();
  expect(lines.filter((line) => /^(detected|undetected)/.test(line))).toEqual([]);
  expect(lines.filter((line) => /^(began|repairing)/.test(line))).toHaveLength(2);
});

it("a run without outages says so, and one with sampled inputs which", () => {
  const text = rerunText({ ...result, outages: [], vector: 3 }, 80);
  expect(text).toContain("replication 7 of pair, with the inputs of vector 3");
  expect(text).toContain("No outage.");
});
