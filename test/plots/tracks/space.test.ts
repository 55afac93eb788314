import { expect, it } from "vitest";
import { timeAxis, trackFrame, trackHead, valueAxis } from "../../../src/plots/tracks/space.ts";

it("a time axis runs from its start to its end, and does not fail where they are one", () => {
  const axis = timeAxis(0, 7200, [50, 350]);
  expect([axis.place(0), axis.place(3600), axis.place(7200)]).toEqual([50, 200, 350]);
  expect(axis.ticks.map(({ label }) => label)).toEqual(["0", "30 min", "1 h", "1.5 h", "2 h"]);
  expect(timeAxis(5, 5, [0, 10]).place(5)).toBe(0);
});

it("a head is as high as its legend, a frame has a line for each tick", () => {
  expect(trackHead("a", [], 0, 300).height).toBe(26);
  expect(trackHead("a", [{ text: "b", sample: () => [] }], 0, 300).height).toBe(48);
  const time = timeAxis(0, 7200, [50, 350]);
  const values = valueAxis(80, [100, 0]);
  const labels = values.ticks.filter(({ label }) => label !== "").length;
  expect(trackFrame(values, { time, width: 360, prefix: "p" })).toHaveLength(
    time.ticks.length + values.ticks.length + 1 + labels,
  );
});
