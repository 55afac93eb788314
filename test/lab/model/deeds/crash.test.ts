import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import type { Frame } from "../../../../src/lab/protocol.ts";
import { framesAround } from "../../support/frames-around.ts";

it("a rack takes all that stands in it down, and brings it back when it is over", () => {
  const frames = framesAround("whatsapp-2014.yaml", { deed: "crash", target: "rack-3", lasts: 600 });
  const down = (frame: Frame) => frame.conditions.filter((condition) => condition !== CONDITION.good).length;
  expect([down(frames.before), down(frames.during) > 30, down(frames.after)]).toEqual([0, true, 0]);
});
