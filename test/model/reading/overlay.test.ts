import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../../src/model/reading/check.ts";
import { readDesigns } from "../../../src/model/reading/design.ts";
import { positionOf, provenanceOf } from "../../../src/model/reading/document.ts";
import type { Tree } from "../../../src/model/reading/node.ts";
import {
  applyDesign,
  changedBy,
  describeDesign,
  formatDifference,
  setPath,
  withValues,
} from "../../../src/model/reading/overlay.ts";
import { apply, BASE, groups, withDesigns } from "./designs.ts";
import { issuesOf, lines, reading, system } from "./reading.ts";

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

it("a design that finds its own values there already is refused, unless the document was made with them", () => {
  const document = withDesigns("  more: { set: { groups.chat.size: 688 } }\n");
  const designs = readDesigns(document);
  const made = withValues(document, new Map([["groups.chat.size", 688]]));
  expect(changedBy(made, designs, "more").tree).toEqual(made.tree);
  expect(() => applyDesign(made, designs, "more")).toThrow("changes nothing");
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
  const some = { maxKeys: 3 };
  const map = fc.dictionary(path, fc.constantFrom(1, null, "x", { a: 1 }, [1]), some);
  const design = fc.record(
    {
      copy: fc.dictionary(path, path, some),
      set: map,
      add: map,
      scale: fc.dictionary(path, fc.constantFrom(0.5, 1e300), some),
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
