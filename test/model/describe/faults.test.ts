import { expect, it } from "vitest";
import { faultLines } from "../../../src/model/describe/faults.ts";
import { unchecked } from "../checks/complained.ts";

const told = (fault: object): string =>
  faultLines(unchecked({ faults: { fire: fault } }))
    .map(({ text }) => text)
    .join("\n");

it("a fault is told with when it comes and how long it lasts", () => {
  const timing = { every: "1 year", at: ["1 h"], schedule: { offset: "2 h", every: "1 day" }, lasts: "3 h" };
  const words = told({ kind: "crash", target: "chat-1", ...timing });
  for (const part of [
    "fire: crash",
    "target chat-1",
    "comes at 1 h",
    "comes every 1 day",
    "lasts: always 3 h",
  ])
    expect(words).toContain(part);
});

it("one that has no time comes only when it is called", () => {
  expect(told({ kind: "crash", target: "chat-1", lasts: "1 h" })).toContain("comes only when it is called");
});
