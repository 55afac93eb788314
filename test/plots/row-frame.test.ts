import { expect, it } from "vitest";
import { roomBeside, rowFrame } from "../../src/plots/row-frame.ts";

it("on a wide picture words, plot and numbers stand beside each other", () => {
  const frame = rowFrame(760, [100], [80]);
  expect(frame).toEqual({
    isNarrow: false,
    left: 8 + 101 + 14,
    right: 760 - 8 - 81 - 14,
    labelRoom: 101,
    valueRoom: 81,
    isStacked: false,
  });
  expect(rowFrame(760, [9_999], [9_999]).right - rowFrame(760, [9_999], [9_999]).left).toBeGreaterThan(200);
});

it("on a narrow picture a label has what its value leaves", () => {
  const frame = rowFrame(340, [100], [80]);
  expect([frame.left, frame.right]).toEqual([12, 328]);
  expect(roomBeside(frame, 80, 340)).toBe(340 - 16 - 14 - 80);
  const tight = rowFrame(340, [9_999], [9_999]);
  expect([frame.isStacked, tight.isStacked]).toEqual([false, true]);
  expect(tight.labelRoom + tight.valueRoom).toBeLessThan(324);
});
