import { expect, it } from "vitest";
import type { NamedFact } from "../../src/report/story.ts";
import { endingOf } from "../../src/report/story-ending.ts";

const fact = (time: number, name: NamedFact["name"]): NamedFact => ({ time, name, numbers: [0] });
const outage = { began: 10, length: 90, isCut: false };

it("an outage ended by what came last and to its purpose while it went on", () => {
  const ended = (...facts: NamedFact[]) => endingOf({ facts, outage, changed: 1 });
  expect(ended(fact(10, "faultBegan"), fact(100, "faultEnded"))).toBe("over with the fault");
  expect(ended(fact(20, "stabilising"), fact(50, "cellStopped"))).toBe("full restart");
  expect(ended(fact(20, "promoted"))).toBe("taken over");
  expect(ended(fact(10, "phonesDropped"), fact(10, "faultEnded"))).toBe("phones came back");
  // What came after the outage did not end it.
  expect(ended(fact(200, "cellStopped"))).toBe("over by itself");
});

it("where none ended it says why", () => {
  expect(endingOf({ facts: [], outage: null, changed: 0 })).toBe("the fault is inert");
  expect(endingOf({ facts: [], outage: null, changed: 2 })).toBe("no outage");
  expect(endingOf({ facts: [], outage: null, changed: null })).toBe("no outage");
  expect(endingOf({ facts: [], outage: { ...outage, isCut: true }, changed: 1 })).toBe("not over at its end");
});
