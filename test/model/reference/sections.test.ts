import { expect, it } from "vitest";
import { count, share } from "../../../src/base/units.ts";
import { fieldOf } from "../../../src/model/reference/fields.ts";
import {
  familyLines,
  kindsCalled,
  namesIn,
  sectionLines,
  semanticsLines,
} from "../../../src/model/reference/sections.ts";

const families = [
  {
    title: "Ways to go",
    about: "How one goes.",
    kinds: [{ kind: "slow", summary: "is slow", params: { to: share() } }],
  },
  { title: "Speeds", about: "How fast.", kinds: [{ kind: "slow", summary: "creeps", params: {} }] },
];

it("a family is told with its kinds, a kind of each family that has it", () => {
  expect(familyLines(families).slice(0, 5)).toEqual(["### Ways to go", "", "How one goes.", "", "#### slow"]);
  expect(namesIn(families)).toEqual(["slow", "ways-to-go", "speeds"]);
  expect(kindsCalled("slow", families)).toMatch(/### Ways to go\n(?:.*\n)*### Speeds/);
  expect(kindsCalled("speeds", families)).not.toContain("Ways");
  expect(kindsCalled("fast", families)).toBe("");
});

it("what has nothing within is told itself", () => {
  const lines = sectionLines(fieldOf(["budget"], count().describe("the most")));
  expect(lines.slice(0, 3)).toEqual(["### budget", "", "The most. Required."]);
  expect(lines.join("\n")).toContain("| `budget` | count | required | the most |");
});

it("an answer names the test that holds it, where there is one", () => {
  const said = { question: "Why?", default: "because", parameter: null };
  const text = semanticsLines({
    Reasons: [
      { ...said, test: { file: "test/a.test.ts", name: "it is so" } },
      { ...said, test: null },
    ],
  }).join("\n");
  expect(text.match(/Held by/g)).toHaveLength(1);
  expect(text).toContain("- **Why?** Because.");
});
