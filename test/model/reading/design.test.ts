import { expect, it } from "vitest";
import { readDesigns } from "../../../src/model/reading/design.ts";
import { BASE, complaints } from "./designs.ts";
import { reading } from "./reading.ts";

it("a file without designs has none", () => {
  expect(readDesigns(reading(BASE)).byName.size).toBe(0);
});

it.each([
  [
    "an empty design",
    "  none: {}\n",
    "none",
    "8:3 designs.none: found the design none; the design changes nothing: give it copy, set, add, scale, remove",
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
    "8:11 designs.more.sets: found the key sets; there is no such key [title, extends, copy, set, add, scale, remove] <set>",
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
