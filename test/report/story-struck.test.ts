import { expect, it } from "vitest";
import { type Struck, struckTold } from "../../src/report/story-struck.ts";

const names = { struck: ["components", "connections", "demand", "people"] as readonly Struck[] };
const [FIRE, DROP, SURGE, PARTY] = [0, 1, 2, 3];

const told = (...strikes: readonly (readonly [fault: number, changed: number])[]) =>
  struckTold(
    strikes.map(([fault, changed]) => [fault, changed, 1]),
    names,
  );

it("what hit several things says how many, and what hit nothing says so", () => {
  expect(told([FIRE, 3])).toBe("it hits 3 components at once");
  expect(told([FIRE, 1])).toBe("it hits one component");
  expect(told([FIRE, 0])).toBe("it hits nothing: here it is inert");
});

it("connections are lost, demand changes, and people are away", () => {
  expect(told([DROP, 147e6])).toBe("147M connections are lost at once");
  expect(told([DROP, 1])).toBe("one connection is lost");
  expect(told([SURGE, 1])).toBe("what is asked of the service changes");
  expect(told([PARTY, 3])).toBe("3 people are away");
  expect(told([PARTY, 1])).toBe("one person is away");
  expect(told([PARTY, 0])).toBe("those people are away already");
});

it("what strikes at one instant is summed by what it hits", () => {
  expect(told([PARTY, 3], [FIRE, 1], [FIRE, 1])).toBe("3 people are away, and they hit 2 components at once");
  expect(told([FIRE, 0], [DROP, 0])).toBe("they hit nothing: here they are inert");
});
