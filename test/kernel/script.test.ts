import { expect, it } from "vitest";
import { Script, Unexplorable } from "../../src/kernel/script.ts";

/** All ways of a story with their probabilities. */
const waysOf = (script: Script, story: () => string): Record<string, number> => {
  const ways: Record<string, number> = {};
  script.clear();
  do {
    script.rewind();
    const way = story();
    expect(ways).not.toHaveProperty(way);
    ways[way] = script.probability;
  } while (script.next());
  return ways;
};

it("every way is gone once, with its probability, though later choices hang on earlier ones", () => {
  const script = new Script();
  const story = (): string => {
    if (!script.happens(0, 0.25)) return `none ${script.oneBy(1, [0.5, 0.5, 0.75, 1])}`;
    return `some ${script.oneOf(2, 2)}`;
  };
  expect(waysOf(script, story)).toEqual({
    "none 0": 0.375,
    "none 2": 0.1875,
    "none 3": 0.1875,
    "some 0": 0.125,
    "some 1": 0.125,
  });
  expect(waysOf(script, () => "no choice at all")).toEqual({ "no choice at all": 1 });
});

it("what is certain or impossible is no choice", () => {
  const script = new Script();
  const story = (): string => [script.happens(0, 0), script.happens(0, 1), script.oneOf(0, 1)].join(" ");
  expect(waysOf(script, story)).toEqual({ "false true 0": 1 });
});

it("lengths are all one, and it is known which streams gave some", () => {
  const script = new Script();
  expect([script.exponential(4), script.exponential(2), script.exponential(4)]).toEqual([1, 1, 1]);
  expect([...script.lengths]).toEqual([4, 2]);
  script.rewind();
  expect(script.lengths.size).toBe(0);
});

it("a bare uniform is no choice among finitely many", () => {
  expect(() => new Script().uniform(3)).toThrow(Unexplorable);
});

it("a story that is not told the same way twice is refused", () => {
  const script = new Script();
  script.oneOf(0, 3);
  expect(script.next()).toBe(true);
  script.rewind();
  expect(() => script.oneOf(0, 2)).toThrow("same way");
  script.rewind();
  expect(() => script.next()).toThrow("same way");
  expect(() => script.happens(0, 1.5)).toThrow("0 to 1");
});

it("every set of so many is gone once, each as likely, of those there are to choose from", () => {
  const script = new Script();
  const streams = [0, 1, 2, 3];
  const story = (): string => {
    const marks = Uint8Array.of(1, 0, 1, 1);
    script.someOf(streams, 2, marks);
    return marks.join("");
  };
  const ways = waysOf(script, story);
  expect(Object.keys(ways).sort()).toEqual(["0011", "1001", "1010"]);
  for (const way of Object.values(ways)) expect(way).toBeCloseTo(1 / 3, 12);
});

it("all are chosen when there are no more than that, and none when none is wanted", () => {
  const script = new Script();
  const chosen = (count: number) => () => {
    const marks = Uint8Array.of(1, 0, 1);
    script.someOf([0, 1, 2], count, marks);
    return marks.join("");
  };
  expect(waysOf(script, chosen(5))).toEqual({ "101": 1 });
  expect(waysOf(script, chosen(0))).toEqual({ "000": 1 });
});
