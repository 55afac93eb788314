import { expect, it } from "vitest";
import { outagesLonger } from "../../src/metrics/outages-longer.ts";
import { jump, told } from "../support/told.ts";

it("counts those that are at least so long", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(300, 0), jump(350, 1), jump(900, 0)];
  const longer = (than: number) => told(outagesLonger, facts, { end: 1000, params: { than } });
  expect([50, 51, 100, 101].map(longer)).toEqual([3, 2, 2, 0]);
});
