import { expect, it } from "vitest";
import { check } from "../../../src/model/reading/check.ts";
import { readDesigns } from "../../../src/model/reading/design.ts";
import { keyPositionOf, positionOf, provenanceOf } from "../../../src/model/reading/document.ts";
import {
  applyDesign,
  describeDesign,
  formatDifference,
  withValues,
} from "../../../src/model/reading/overlay.ts";
import { apply, BASE, complaints, groups, withDesigns } from "./designs.ts";
import { issuesOf, lines, reading, system } from "./reading.ts";

const CHAT = { size: 550, repair: "25 min", places: ["north", "south", "east"] };

it("a copy is what stands at the other path, and the original stays", () => {
  const copies =
    "groups.web: groups.chat, groups.chat.places.3: groups.chat.places.0, title: groups.chat.repair";
  const changed = apply(`  more: { copy: { ${copies} } }\n`, "more");
  expect(groups(changed)).toEqual({
    chat: { ...CHAT, places: ["north", "south", "east", "north"] },
    web: CHAT,
  });
  expect(changed.tree).toMatchObject({ title: "25 min" });
});

it("a design copies first, then sets, adds, scales and removes, also inside what it has copied", () => {
  const text = `  more:
    remove: [groups.web.places.0, groups.chat]
    scale: { groups.web.repair: 0.2 }
    add: { groups.web.silent: true }
    set: { groups.web.size: 10, groups.chat.size: 1 }
    copy: { groups.web: groups.chat, groups.cache: groups.web }
`;
  expect(groups(apply(text.replace(", groups.chat]", "]"), "more"))).toEqual({
    chat: { ...CHAT, size: 1 },
    web: { size: 10, repair: "5 min", places: ["south", "east"], silent: true },
    cache: CHAT,
  });
  const moved = "  moved: { remove: [groups.chat], copy: { groups.web: groups.chat } }\n";
  expect(groups(apply(moved, "moved"))).toEqual({ web: CHAT });
});

it("a copy sees what the designs that its design extends have changed, and a parameter vector", () => {
  const text = `  small: { set: { groups.chat.size: 5 } }
  more: { extends: [small], copy: { groups.web: groups.chat }, scale: { groups.web.repair: 2 } }
`;
  const document = withDesigns(text);
  const varied = withValues(document, new Map([["groups.chat.repair", "7 min"]]));
  expect(groups(applyDesign(varied, readDesigns(document), "more"))).toEqual({
    chat: { ...CHAT, size: 5, repair: "7 min" },
    web: { ...CHAT, size: 5, repair: "14 min" },
  });
});

it("an issue in what is copied points at the design's line, and so does what a copy lacks", () => {
  const base = BASE.replace("550", "many");
  const document = reading(`${base}designs:
  small: { remove: [groups.chat.repair] }
  more:
    extends: [small]
    copy:
      groups.web: groups.chat
    set:
      groups.web.places.1: 7
`);
  const changed = applyDesign(document, readDesigns(document), "more");
  expect(lines(issuesOf(() => check(changed, system))).map((line) => line.split(";")[0])).toEqual([
    "4:11 groups.chat.size: found many",
    "8:21 groups.chat.repair: found nothing",
    "12:7 groups.web.repair: found nothing",
    "12:7 groups.web.size: found many",
    "14:28 groups.web.places.1: found 7",
  ]);
});

it("copies from a design in another file point at that file", () => {
  const experiment = reading("designs:\n  more: { copy: { groups.web: groups.chat } }\n", "experiment.yaml");
  const changed = applyDesign(reading(BASE), readDesigns(experiment), "more");
  const place = { file: "experiment.yaml", line: 2, column: 19 };
  expect(positionOf(changed, ["groups", "web", "places", 1])).toEqual(place);
  expect(keyPositionOf(changed, ["groups", "web", "size"])).toEqual(place);
  expect(positionOf(changed, ["groups", "chat", "places"])).toMatchObject({ file: "model.yaml", line: 6 });
});

it("copied and scaled values keep their provenance", () => {
  const changed = apply(
    "  more: { copy: { groups.web: groups.chat }, scale: { groups.chat.repair: 2 } }\n",
    "more",
  );
  expect(groups(changed)).toMatchObject({ chat: { repair: "50 min" }, web: { repair: "25 min" } });
  expect(provenanceOf(changed)).toEqual(
    new Map([
      ["groups.chat.repair", { source: "a talk" }],
      ["groups.web.repair", { source: "a talk" }],
    ]),
  );
});

it("an issue in a scaled value points at the factor", () => {
  const changed = apply("  less: { scale: { groups.chat.size: 0.333 } }\n", "less");
  expect(lines(issuesOf(() => check(changed, system)))[0]).toMatch(
    /^8:38 groups\.chat\.size: found 183\.15; a count is a whole number/,
  );
  expect(
    check(apply("  more: { scale: { groups.chat.size: 1.1 } }\n", "more"), system).groups.chat?.size,
  ).toBe(605);
});

it("copies and scaled values are described", () => {
  const text = "  more: { copy: { groups.web: groups.chat }, scale: { groups.chat.repair: 0.333 } }\n";
  const document = withDesigns(text);
  expect(describeDesign(document, readDesigns(document), "more").map(formatDifference)).toEqual([
    "groups.chat.repair: 25 min → 8.325 min",
    "groups.web: nothing → {size: 550, repair: 25 min, places: [north, south, east]}",
  ]);
});

it.each([
  [
    "a copy of nothing",
    "copy: { groups.web: groups.chta }",
    '8:28 designs.a.copy["groups.web"]: found groups.chta; groups has no chta [chat] <groups.chat>',
  ],
  [
    "a copy over what exists",
    "copy: { groups.chat: groups.chat }",
    '8:16 designs.a.copy["groups.chat"]: found groups.chat; this exists already: what is copied needs a new path',
  ],
  [
    "a copy below nothing",
    "copy: { groups.web.size: groups.chat.size }",
    '8:16 designs.a.copy["groups.web.size"]: found groups.web; groups has no web [chat]',
  ],
  [
    "a copy far past the end of a list",
    "copy: { groups.chat.places.7: version }",
    "groups.chat.places has no 7",
  ],
  [
    "a copy from no path",
    "copy: { groups.web: groups..chat }",
    '8:28 designs.a.copy["groups.web"]: found groups..chat; a path is words with dots',
  ],
  [
    "a copy of designs",
    "copy: { groups.web: designs.a }",
    '8:28 designs.a.copy["groups.web"]: found designs.a; a design cannot copy designs',
  ],
  [
    "a copy into designs",
    "copy: { designs.b: groups }",
    '8:16 designs.a.copy["designs.b"]: found designs.b; a design cannot change designs',
  ],
  [
    "a copy from a list of paths",
    "copy: { groups.web: [groups.chat] }",
    '8:28 designs.a.copy["groups.web"]: found [groups.chat]; text is needed',
  ],
  [
    "a path copied and set",
    "copy: { groups.web: groups.chat }, set: { groups.web: { size: 1 } }",
    '8:50 designs.a.set["groups.web"]: found groups.web; the design changes this path twice',
  ],
  [
    "a copy inside what is set",
    "copy: { groups.chat.copy: groups.chat }, set: { groups.chat: { size: 1 } }",
    '8:16 designs.a.copy["groups.chat.copy"]: found groups.chat.copy; the design changes groups.chat as a whole already',
  ],
  [
    "a change twice inside a copy",
    "copy: { groups.web: groups.chat }, set: { groups.web.repair: { kind: fixed } }, scale: { groups.web.repair.value: 2 }",
    "the design changes groups.web.repair as a whole already",
  ],
  [
    "a scaled field that is mistyped",
    "scale: { groups.chat.szie: 2 }",
    '8:17 designs.a.scale["groups.chat.szie"]: found groups.chat.szie; groups.chat has no szie [size, repair, places] <groups.chat.size>',
  ],
  [
    "a scaled field that is left to its default",
    "scale: { groups.chat.needed: 2 }",
    "groups.chat has no needed: what is left to its default cannot be scaled, only set [size, repair, places]",
  ],
  [
    "a scaled word",
    "scale: { groups.chat.places.0: 2 }",
    '8:17 designs.a.scale["groups.chat.places.0"]: found north; only a quantity can be scaled: a number, or a number with a unit',
  ],
  [
    "a scaled map",
    "scale: { groups.chat: 2 }",
    '8:17 designs.a.scale["groups.chat"]: found a map; only a quantity can be scaled: name one inside it [size, repair]',
  ],
  [
    "a scaled list",
    "scale: { groups.chat.places: 2 }",
    "found a list; only a quantity can be scaled: name one inside it",
  ],
  [
    "a factor of zero",
    "scale: { groups.chat.size: 0 }",
    '8:35 designs.a.scale["groups.chat.size"]: found 0; the number must be above 0',
  ],
  ["a negative factor", "scale: { groups.chat.size: -1 }", "found -1; the number must be above 0"],
  ["an infinite factor", "scale: { groups.chat.size: .inf }", "found Infinity; a number is needed"],
  ["a factor that is text", "scale: { groups.chat.size: 33 % }", "found 33 %; a number is needed"],
  [
    "a scaled value beyond all numbers",
    "set: { groups.chat.weight: 1e300 }, scale: { groups.chat.size: 1e308 }",
    '8:71 designs.a.scale["groups.chat.size"]: found 550; times 1e+308 it is beyond the range of numbers',
  ],
  [
    "a factor of one",
    "scale: { groups.chat.size: 1 }",
    "8:3 designs.a: found the design a; the design changes nothing",
  ],
])("%s is refused at its place", (_, changes, expected) => {
  const found = complaints(`  a: { ${changes} }\n`, "a");
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(expected);
});

it("a copy that fails is told once, not again for each change inside it", () => {
  const text =
    "  a: { copy: { groups.web: groups.chta }, set: { groups.web.size: 1 }, scale: { groups.chat.szie: 2 } }\n";
  expect(complaints(text, "a").map((line) => line.split(";")[0])).toEqual([
    '8:28 designs.a.copy["groups.web"]: found groups.chta',
    '8:81 designs.a.scale["groups.chat.szie"]: found groups.chat.szie',
  ]);
});

it("copies of copies end: neither too many values nor too deep a nesting is made", () => {
  const twice = Array.from({ length: 40 }, (_, index) => `groups.c${index}: groups`).join(", ");
  expect(complaints(`  a: { copy: { ${twice} } }\n`, "a").join()).toContain(
    "a design copies at most 100000 values, those of the designs that it extends included",
  );
  const deep = [1, 2, 4, 8].map((steps) => `groups${".g".repeat(steps)}: groups`);
  expect(complaints(`  a: { copy: { ${deep.join(", ")} } }\n`, "a")).toEqual([]);
  const deeper = [...deep, `groups${".g".repeat(16)}: groups`, `groups${".g".repeat(32)}: groups`];
  expect(complaints(`  a: { copy: { ${deeper.join(", ")} } }\n`, "a").join()).toMatch(
    /^8:\d+ designs\.a\.copy\["groups(\.g){16}"\]: found deep nesting; maps and lists nest at most 32 deep$/,
  );
});
