import { expect, it } from "vitest";
import { BLOCK_FORMAT, blockHeaderIn } from "../../src/experiment/block-header.ts";

const header = {
  format: BLOCK_FORMAT,
  study: "0".repeat(64),
  job: { do: "calibrate", first: 0, count: 3 },
  lengths: [3, 0, 0],
  sha256: "f".repeat(64),
};

it("a header is taken as it is", () => {
  expect(blockHeaderIn(header)).toEqual(header);
});

it.each([
  ["another format", { format: "secondtick-block/2" }],
  ["a job of no kind", { job: { do: "delete", first: 0, count: 3 } }],
  ["no runs", { job: { ...header.job, count: 0 } }],
  ["half a run", { job: { ...header.job, first: 0.5 } }],
  ["two lengths", { lengths: [3, 0] }],
  ["a length that no file has", { lengths: [1e15, 0, 0] }],
  ["more than is known", { path: "/etc/passwd" }],
])("%s is refused", (_, change) => {
  expect(blockHeaderIn({ ...header, ...change })).toBeNull();
});

it("what is no map is refused", () => {
  expect([null, 3, "x", []].map(blockHeaderIn)).toEqual([null, null, null, null]);
});
