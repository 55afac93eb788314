import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../../src/model/reading/check.ts";
import { readDesigns } from "../../../src/model/reading/design.ts";
import { type Document, positionOf, provenanceOf } from "../../../src/model/reading/document.ts";
import type { Tree } from "../../../src/model/reading/node.ts";
import {
  applyDesign,
  describeDesign,
  formatDifference,
  setPath,
  withValues,
} from "../../../src/model/reading/overlay.ts";
import { issuesOf, lines, reading, system } from "./reading.ts";

const BASE = `version: 1
groups:
  chat:
    size: 550
    repair: { value: 25 min, source: a talk }
    places: [north, south, east]
`;
const withDesigns = (text: string): Document => reading(`${BASE}designs:\n${text}`);
const apply = (text: string, name: string): Document => {
  const document = withDesigns(text);
  return applyDesign(document, readDesigns(document), name);
};
const complaints = (text: string, name: string) => lines(issuesOf(() => apply(text, name)));
const groups = (document: Document) => (document.tree as { groups: Tree }).groups;

it("a design sets, adds and removes", () => {
  const changed = apply(
    `  more:
    title: More servers
    set: { groups.chat.size: 688, groups.chat.places.1: west }
    add: { groups.web: { size: 10, repair: 5 min }, groups.chat.places.3: centre }
    remove: [groups.chat.places.0, groups.chat.places.2]
`,
    "more",
  );
  expect(groups(changed)).toEqual({
    chat: { size: 688, repair: "25 min", places: ["west", "centre"] },
    web: { size: 10, repair: "5 min" },
  });
  expect(check(changed, system).groups.chat?.size).toBe(688);
});

it("a design leaves the base as it was", () => {
  const document = withDesigns("  more: { set: { groups.chat.size: 688 } }\n");
  const before = JSON.stringify(document.tree);
  applyDesign(document, readDesigns(document), "more");
  expect(JSON.stringify(document.tree)).toBe(before);
});

it("designs are composed in order, and the design's own changes come last", () => {
  const text = `  more: { set: { groups.chat.size: 688 } }
  fast: { set: { groups.chat.repair: 5 min } }
  both: { extends: [more, fast] }
  most: { extends: [both, fast], set: { groups.chat.size: 999 } }
`;
  expect(groups(apply(text, "both"))).toMatchObject({ chat: { size: 688, repair: "5 min" } });
  expect(groups(apply(text, "most"))).toMatchObject({ chat: { size: 999, repair: "5 min" } });
});

it("an issue in a changed value points at the design, one in the rest at the base", () => {
  const changed = apply(
    `  bad:
    set:
      groups.chat.size: many
      groups.chat.repair:
        kind: lognormal
        median: 5
    remove:
      - version
`,
    "bad",
  );
  expect(lines(issuesOf(() => check(changed, system))).map((line) => line.split(";")[0])).toEqual([
    "10:25 groups.chat.size: found many",
    "11:7 groups.chat.repair.p95: found nothing",
    "13:17 groups.chat.repair.median: found 5",
    "15:9 version: found nothing",
  ]);
});

it("designs of another file point at that file", () => {
  const experiment = reading(
    "question: x\ndesigns:\n  more: { set: { groups.chat.size: x } }\n",
    "experiment.yaml",
  );
  const changed = applyDesign(reading(BASE), readDesigns(experiment), "more");
  const [issue] = issuesOf(() => check(changed, system));
  expect(issue).toMatchObject({ file: "experiment.yaml", line: 3, column: 36, path: "groups.chat.size" });
  expect(positionOf(changed, ["groups", "chat", "places"])).toMatchObject({ file: "model.yaml", line: 6 });
});

it("the provenance of a changed value is that of the design", () => {
  const changed = apply(
    "  fast: { set: { groups.chat.repair: { value: 5 min, source: a drill } } }\n",
    "fast",
  );
  expect(groups(changed)).toMatchObject({ chat: { repair: "5 min" } });
  expect(provenanceOf(changed).get("groups.chat.repair")).toEqual({ source: "a drill" });
  const plain = apply("  fast: { set: { groups.chat.repair: 5 min } }\n", "fast");
  expect(provenanceOf(plain).has("groups.chat.repair")).toBe(false);
});

it.each([
  [
    "an empty design",
    "  none: {}\n",
    "none",
    "8:3 designs.none: found the design none; the design changes nothing: give it set",
  ],
  [
    "a design with empty changes",
    "  none: { title: x, set: {} }\n",
    "none",
    "8:3 designs.none: found the design none; the design changes nothing",
  ],
  [
    "a design that sets what stands there",
    "  same: { set: { groups.chat.size: 550 } }\n",
    "same",
    "8:3 designs.same: found the design same; the design changes nothing: every value",
  ],
  [
    "an unknown design",
    "  more: { set: { groups.chat.size: 1 } }\n",
    "moer",
    "7:1 designs: found moer; there is no such design [more] <more>",
  ],
  [
    "an unknown field of a design",
    "  more: { sets: { groups.chat.size: 1 } }\n",
    "more",
    "8:11 designs.more.sets: found the key sets; there is no such key [title, extends, set, add, remove] <set>",
  ],
  [
    "an unknown parent",
    "  more: { extends: [mroe] }\n",
    "more",
    "8:21 designs.more.extends.0: found mroe; there is no such design [more] <more>",
  ],
  [
    "a design that extends itself",
    "  a: { extends: [a] }\n",
    "a",
    "8:18 designs.a.extends.0: found a; the design a would extend itself",
  ],
  [
    "a circle of designs",
    "  a: { extends: [b] }\n  b: { extends: [a] }\n",
    "a",
    "8:18 designs.a.extends.0: found b; the design a would extend itself",
  ],
  [
    "a path with an empty step",
    "  a: { set: { groups..size: 1 } }\n",
    "a",
    '8:15 designs.a.set["groups..size"]: found groups..size; a path is words with dots',
  ],
  [
    "a path set and removed",
    "  a: { set: { groups.chat.size: 1 }, remove: [groups.chat.size] }\n",
    "a",
    "8:47 designs.a.remove.0: found groups.chat.size; the design changes this path twice",
  ],
  [
    "a path and a part of it",
    "  a: { set: { groups.chat: { size: 1 }, groups.chat.size: 1 } }\n",
    "a",
    "the design changes groups.chat as a whole already",
  ],
  [
    "a change of the designs",
    "  a: { remove: [designs.a] }\n",
    "a",
    "8:17 designs.a.remove.0: found designs.a; a design cannot change designs",
  ],
  [
    "a set on a mistyped group",
    "  a: { set: { groups.chta.size: 1 } }\n",
    "a",
    '8:15 designs.a.set["groups.chta.size"]: found groups.chta; groups has no chta: a new one is made with add [chat] <groups.chat>',
  ],
  [
    "a set on a mistyped field",
    "  a: { set: { groups.chat.szie: 1 } }\n",
    "a",
    "found groups.chat.szie; groups.chat has no szie: a new one is made with add [size, repair, places] <groups.chat.size>",
  ],
  [
    "a set inside a scalar",
    "  a: { set: { groups.chat.repair.median: 1 h } }\n",
    "a",
    "found groups.chat.repair.median; groups.chat.repair has no fields: it is 25 min",
  ],
  [
    "a set past the end of a list",
    "  a: { set: { groups.chat.places.3: x } }\n",
    "a",
    "groups.chat.places has no 3",
  ],
  [
    "an addition of what exists",
    "  a: { add: { groups.chat.size: 1 } }\n",
    "a",
    '8:15 designs.a.add["groups.chat.size"]: found groups.chat.size; this exists already: use set to change it',
  ],
  [
    "an addition far past the end",
    "  a: { add: { groups.chat.places.7: x } }\n",
    "a",
    "groups.chat.places has no 7",
  ],
  [
    "an addition below nothing",
    "  a: { add: { groups.web.size: 1 } }\n",
    "a",
    "found groups.web; groups has no web [chat]",
  ],
  [
    "a removal of nothing",
    "  a: { remove: [groups.chat.sise] }\n",
    "a",
    "8:17 designs.a.remove.0: found groups.chat.sise; groups.chat has no sise [size, repair, places] <groups.chat.size>",
  ],
])("%s is refused at its place", (_, text, name, expected) => {
  expect(complaints(text, name).join("\n")).toContain(expected);
});

it("designs that disagree are refused, unless the design that brings them together settles it", () => {
  const text = `  more: { set: { groups.chat.size: 688 } }
  twice: { set: { groups.chat.size: 1100 } }
  less: { remove: [groups.chat] , add: { groups.web: { size: 1, repair: 1 h } } }
  both: { extends: [more, twice] }
  part: { extends: [more, less] }
  settled: { extends: [more, twice], set: { groups.chat.size: 700 } }
  same: { extends: [more, again] }
  again: { set: { groups.chat.size: 688 } }
  child: { extends: [more], set: { groups.chat.size: 800 } }
  grandchild: { extends: [more, child] }
`;
  expect(complaints(text, "both")).toEqual([
    "11:20 designs.both.extends: found the design both; more and twice change groups.chat.size differently: set groups.chat.size in both",
  ]);
  expect(complaints(text, "part").join()).toContain("less and more change groups.chat.size differently");
  expect(groups(apply(text, "settled"))).toMatchObject({ chat: { size: 700 } });
  expect(groups(apply(text, "same"))).toMatchObject({ chat: { size: 688 } });
  expect(groups(apply(text, "grandchild"))).toMatchObject({ chat: { size: 800 } });
});

it("a file without designs has none", () => {
  expect(readDesigns(reading(BASE)).byName.size).toBe(0);
});

it("a design is described by its differences", () => {
  const document = withDesigns(
    "  more: { set: { groups.chat.size: 688 }, add: { groups.web: { size: 1 } }, remove: [groups.chat.places.0] }\n",
  );
  expect(describeDesign(document, readDesigns(document), "more").map(formatDifference)).toEqual([
    "groups.chat.size: 550 → 688",
    "groups.chat.places: [north, south, east] → [south, east]",
    "groups.web: nothing → {size: 1}",
  ]);
});

it("a parameter vector sets existing paths and nothing else", () => {
  const document = reading(BASE);
  const values = new Map<string, Tree>([
    ["groups.chat.repair", "7 min"],
    ["groups.chat.places.0", "west"],
  ]);
  const varied = withValues(document, values);
  expect(groups(varied)).toEqual({ chat: { size: 550, repair: "7 min", places: ["west", "south", "east"] } });
  expect(positionOf(varied, ["groups", "chat", "repair"])).toEqual(
    positionOf(document, ["groups", "chat", "repair"]),
  );
  const wrong = lines(issuesOf(() => withValues(document, new Map([["groups.chat.repiar", "7 min"]]))));
  expect(wrong[0]).toContain("groups.chat has no repiar [size, repair, places] <groups.chat.repair>");
  expect(issuesOf(() => withValues(document, new Map([["groups..size", 1]])))).toHaveLength(1);
});

it("setting a path leaves the tree it was given alone", () => {
  const tree = { a: { b: [1, 2] }, c: "x" };
  expect(setPath(tree, "a.b.1", 7)).toEqual({ a: { b: [1, 7] }, c: "x" });
  expect(setPath(tree, "a.d", { e: 1 })).toEqual({ a: { b: [1, 2], d: { e: 1 } }, c: "x" });
  expect(tree).toEqual({ a: { b: [1, 2] }, c: "x" });
  expect(() => setPath(tree, "c.d", 1)).toThrow("has a parent");
  expect(() => setPath(tree, "a..d", 1)).toThrow("has a parent");
});

it("whatever a design says, only a ModelError is thrown", () => {
  const step = fc.constantFrom(
    "groups",
    "chat",
    "size",
    "places",
    "0",
    "3",
    "-1",
    "designs",
    "",
    "__proto__",
    "toString",
  );
  const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join("."));
  const map = fc.dictionary(path, fc.constantFrom(1, null, "x", { a: 1 }, [1]), { maxKeys: 3 });
  const design = fc.record(
    {
      set: map,
      add: map,
      remove: fc.array(path, { maxLength: 3 }),
      extends: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const survives = (designs: object) =>
    Array.isArray(issuesOf(() => apply(`  ${JSON.stringify(designs)}\n`, "a")));
  fc.assert(fc.property(fc.record({ a: design, b: design }), survives), { seed: 1, numRuns: 1_000 });
  expect(({} as { a?: number }).a).toBeUndefined();
});
