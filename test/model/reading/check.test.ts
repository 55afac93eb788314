import { expect, it } from "vitest";
import { z } from "zod";
import { duration } from "../../../src/base/units.ts";
import { check, examine } from "../../../src/model/reading/check.ts";
import { issuesOf, law, lines, reading, system } from "./reading.ts";

const GOOD = "version: 1\ngroups:\n  chat:\n    size: 550\n    repair: 25 min\n";
const complaints = (text: string) => lines(issuesOf(() => check(reading(text), system)));

it("a good file becomes its checked value, in seconds", () => {
  expect(check(reading(GOOD), system)).toEqual({
    version: 1,
    groups: { chat: { size: 550, needed: 0.5, repair: { kind: "fixed", value: 1_500 } } },
  });
});

const field = (text: string) => `${GOOD}    ${text}\n`;
it.each([
  [
    "an unknown key",
    field("repiar: 5 min"),
    [
      "6:5 groups.chat.repiar: found the key repiar; there is no such key [size, needed, crash, repair, scheme, places, weight, spares, silent] <repair>",
    ],
  ],
  [
    "an unknown key at the top",
    `${GOOD}tittle: x\n`,
    ["6:1 tittle: found the key tittle; there is no such key [version, title, groups, designs] <title>"],
  ],
  [
    "a duration without a unit",
    GOOD.replace("25 min", "45"),
    ["5:13 groups.chat.repair: found 45; a duration needs a unit, for example 45 s, 45 min or 45 h"],
  ],
  [
    "a unit of another dimension",
    GOOD.replace("25 min", "45 requests"),
    ["5:13 groups.chat.repair: found 45 requests; requests is not a unit of time"],
  ],
  [
    "a negative rate",
    field("crash: -1 per year"),
    ["6:12 groups.chat.crash: found -1 per year; must not be negative"],
  ],
  [
    "a rate of zero",
    field("crash: 0/h"),
    ["6:12 groups.chat.crash: found 0/h; a rate here must be above zero"],
  ],
  [
    "a share above one",
    field("needed: 98"),
    [
      "6:13 groups.chat.needed: found 98; a share is written as 98 % or as a number from 0 to 1: did you mean 98 %?",
    ],
  ],
  [
    "a fraction of a server",
    GOOD.replace("550", "5.5"),
    ["4:11 groups.chat.size: found 5.5; a count is a whole number"],
  ],
  [
    "a missing field",
    GOOD.replace("    size: 550\n", ""),
    ["3:3 groups.chat.size: found nothing; missing: a count is a whole number"],
  ],
  [
    "a missing field at the top",
    "groups: {}\n",
    ["1:1 version: found nothing; missing: only 1 can stand here"],
  ],
  [
    "an empty value",
    GOOD.replace(" 550", ""),
    ["4:5 groups.chat.size: found an empty value; a count is a whole number"],
  ],
  [
    "an unknown word",
    field("scheme: piar"),
    ["6:13 groups.chat.scheme: found piar; one of the allowed words is needed [none, pair, k-of-n] <pair>"],
  ],
  [
    "an unknown kind",
    GOOD.replace("25 min", "{ kind: lognormle, median: 5 min }"),
    [
      "5:21 groups.chat.repair.kind: found lognormle; kind must be one of the allowed words [fixed, lognormal] <lognormal>",
    ],
  ],
  [
    "a law without kind",
    GOOD.replace("25 min", "{ median: 5 min }"),
    [
      "5:13 groups.chat.repair.kind: found nothing; missing: kind must be one of the allowed words [fixed, lognormal]",
    ],
  ],
  [
    "a law lacking a parameter",
    GOOD.replace("25 min", "{ kind: lognormal, median: 5 min }"),
    ["5:13 groups.chat.repair.p95: found nothing; missing: a duration is written as 45 s"],
  ],
  [
    "a law with a parameter of another",
    GOOD.replace("25 min", "{ kind: fixed, value: 5 min, p95: 9 min }"),
    ["5:42 groups.chat.repair.p95: found the key p95; there is no such key [kind, value]"],
  ],
  [
    "a wrong unit in a law",
    GOOD.replace("25 min", "\n      kind: fixed\n      value: 5 mn"),
    ["7:14 groups.chat.repair.value: found 5 mn; mn is not a unit of time (did you mean min?)"],
  ],
  [
    "a list for a law",
    GOOD.replace("25 min", "[5 min]"),
    [
      "5:13 groups.chat.repair: found [5 min]; a duration is written as 45 s, 1.5 h or 1 h 30 min, or a map is needed",
    ],
  ],
  ["a text for a map", "version: 1\ngroups: chat\n", ["2:9 groups: found chat; a map is needed"]],
  ["a map for a text", `title:\n  a: 1\n${GOOD}`, ["1:1 title: found {a: 1}; text is needed"]],
  [
    "a text for a number",
    field("weight: heavy"),
    ["6:13 groups.chat.weight: found heavy; a number is needed"],
  ],
  [
    "an infinite number",
    field("weight: .inf"),
    ["6:13 groups.chat.weight: found Infinity; a number is needed"],
  ],
  [
    "a number too small",
    field("weight: 0"),
    ["6:13 groups.chat.weight: found 0; the number must be above 0"],
  ],
  [
    "a fraction for a whole number",
    field("spares: 1.5"),
    ["6:13 groups.chat.spares: found 1.5; a whole number is needed"],
  ],
  [
    "a word for yes or no",
    field("silent: yes"),
    ["6:13 groups.chat.silent: found yes; true or false is needed"],
  ],
  [
    "an empty list",
    field("places: []"),
    ["6:13 groups.chat.places: found []; the list has at least 1 entry"],
  ],
  [
    "a long list",
    field("places: [a, b, c, d]"),
    ["6:13 groups.chat.places: found [a, b, c, d]; the list has at most 3 entries"],
  ],
  [
    "a wrong item of a list",
    field("places:\n      - a\n      - 7"),
    ["8:9 groups.chat.places.1: found 7; text is needed"],
  ],
  [
    "a wrong name",
    GOOD.replace("chat:", "Chat Server:"),
    ['3:3 groups["Chat Server"]: found the key Chat Server; a name is small letters, digits and dashes'],
  ],
  [
    "another version",
    GOOD.replace("version: 1", "version: 2"),
    ["1:10 version: found 2; only 1 can stand here"],
  ],
  ["a scalar for the whole file", "hello\n", ["1:1 : found hello; a map is needed"]],
  ["a list for the whole file", "- 1\n- 2\n", ["1:1 : found [1, 2]; a map is needed"]],
])("%s is placed and explained", (_, text, expected) => {
  const found = complaints(text);
  expect(found).toHaveLength(expected.length);
  expected.forEach((start, index) => {
    expect(found[index]!.slice(0, start.length)).toBe(start);
  });
});

it("all mistakes of a file are told together, in the order of the file", () => {
  const text = "version: 3\ngroups:\n  chat:\n    size: many\n    colour: red\n  web:\n    repair: 5\n";
  const found = issuesOf(() => check(reading(text), system));
  expect(found.map(({ line, path }) => `${line} ${path}`)).toEqual([
    "1 version",
    "3 groups.chat.repair",
    "4 groups.chat.size",
    "5 groups.chat.colour",
    "6 groups.web.size",
    "7 groups.web.repair",
  ]);
});

it("a part of a document is checked with its whole path", () => {
  const document = reading(GOOD.replace("550", "x"));
  const { issues } = examine(document, z.looseObject({ size: z.number() }), ["groups", "chat"]);
  expect(lines(issues)).toEqual(["4:11 groups.chat.size: found x; a number is needed"]);
});

it("a schema's own rule can list what is allowed, and gets a near match", () => {
  const rule = z.looseObject({ at: z.string() }).superRefine(({ at }, context) => {
    const params = { rule: "no such site", allowed: ["oregon", "ohio"] };
    if (at !== "ohio") context.addIssue({ code: "custom", message: "no site", path: ["at"], params });
  });
  const found = lines(issuesOf(() => check(reading("at: oregno\n"), rule)));
  expect(found).toEqual(["1:5 at: found oregno; no such site [oregon, ohio] <oregon>"]);
});

it("a choice of words, of maps and of lists is told as what was most likely meant", () => {
  const choice = z.union([
    z.literal("off"),
    z.literal("on"),
    z.strictObject({ after: duration(), by: z.string() }),
    z.strictObject({ all: z.array(z.string()) }),
  ]);
  const told = (text: string) => lines(issuesOf(() => check(reading(text), z.strictObject({ a: choice }))));
  expect(told("a: onn\n")).toEqual([
    "1:4 a: found onn; only off can stand here, or only on can stand here [off, on] <on>",
  ]);
  expect(told("a: { after: 5, by: x }\n")).toEqual([
    "1:13 a.after: found 5; a duration needs a unit, for example 5 s, 5 min or 5 h",
  ]);
  expect(told("a: { all: 3 }\n")).toEqual(["1:11 a.all: found 3; a list is needed"]);
});

it("a law in a list keeps its place", () => {
  const found = lines(issuesOf(() => check(reading("- 5 min\n- kind: fixed\n  value: 7\n"), z.array(law))));
  expect(found[0]).toMatch(/^3:10 1\.value: found 7; a duration needs a unit/);
});
