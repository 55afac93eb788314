import { expect, it } from "vitest";
import { recoveredOutages } from "../../src/metrics/recovered-outages.ts";
import { jump, told } from "../support/told.ts";

it("counts outages after which all was back to normal", () => {
  const facts = [jump(100, 0), jump(200, 0.7), jump(250, 0.99), jump(300, 0), jump(340, 0.6)];
  expect(told(recoveredOutages, facts, { end: 1000 })).toBe(1);
});
