import { expect, it } from "vitest";
import { apply, complaints, groups } from "./designs.ts";

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

it("a path that designs scale differently, or that one sets and another scales, is a conflict", () => {
  const text = `  half: { scale: { groups.chat.size: 0.5 } }
  double: { scale: { groups.chat.size: 2 } }
  set-half: { set: { groups.chat.size: 0.5 } }
  scaled: { extends: [half, double] }
  mixed: { extends: [half, set-half] }
  scaled-more: { extends: [half, double], scale: { groups.chat.size: 3 } }
  settled: { extends: [half, double], set: { groups.chat.size: 700 } }
`;
  expect(complaints(text, "scaled")).toEqual([
    "11:22 designs.scaled.extends: found the design scaled; double and half change groups.chat.size differently: set groups.chat.size in scaled",
  ]);
  expect(complaints(text, "mixed").join()).toContain("half and set-half change groups.chat.size differently");
  expect(complaints(text, "scaled-more").join()).toContain("double and half change groups.chat.size");
  expect(groups(apply(text, "settled"))).toMatchObject({ chat: { size: 700 } });
});

it("what two designs say alike is done once, and what a design says after one that it extends is done again", () => {
  const same =
    "scale: { groups.chat.size: 0.1 }, add: { groups.web: { size: 1 } }, copy: { groups.other: groups.chat }, remove: [groups.chat.places.0]";
  const text = `  one: { ${same} }
  two: { ${same} }
  both: { extends: [one, two] }
  again: { extends: [both], scale: { groups.chat.size: 0.1 } }
`;
  const once = { chat: { size: 55, places: ["south", "east"] }, web: { size: 1 }, other: { size: 550 } };
  expect(groups(apply(text, "both"))).toMatchObject(once);
  expect(groups(apply(text, "again"))).toMatchObject({ chat: { size: 5.5 } });
});

it("copies are compared as additions are", () => {
  const text = `  base: { add: { groups.web: { size: 1, repair: 1 h } } }
  chat: { extends: [base], copy: { groups.more: groups.chat } }
  web: { extends: [base], copy: { groups.more: groups.web } }
  added: { extends: [base], add: { groups.more: groups.chat } }
  inside: { extends: [base], set: { groups.more.size: 1 } }
  settled: { extends: [chat, web], set: { groups.more: { size: 3, repair: 1 h } } }
${["web", "added", "inside"].map((other) => `  with-${other}: { extends: [chat, ${other}] }\n`).join("")}`;
  for (const other of ["web", "added", "inside"]) {
    const [found] = complaints(text, `with-${other}`);
    expect(found).toMatch(/(chat and \w+|added and chat) change groups\.more(\.size)? differently/);
  }
  expect(groups(apply(text, "settled"))).toMatchObject({ more: { size: 3, repair: "1 h" } });
});
