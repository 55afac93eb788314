import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PAIR } from "../model/model-text.ts";
import { file, folder, typed } from "./typed.ts";

/** A phone model that is right, for mistakes to be made in. */
const PHONES = `version: 1
title: Phones
networks: { core: { routers: { router-1: {} } } }
services:
  chat: { servers: 4 }
clusters:
  main:
    services: [chat]
    front: chat
    network: core
    membership: { silence: 60 s, rejoin: 15 s, messages: 1, power: 2, handles: 1k/s }
phones:
  online: 1M
  home: main
  notices: { from: 10 s, to: 20 s }
  reconnect: { kind: fixed, wait: 10 s }
  login: { rate: 1k/s, holds: 500k, queue: 5k }
  timeout: 30 s
`;

/** What is wrong · the text of the file · what must be said of it. */
const BROKEN: readonly (readonly [what: string, text: string, says: readonly (string | RegExp)[]])[] = [
  [
    "an unknown key",
    PAIR.replace("crew:", "crwe:"),
    [/:12:7 {2}services\.chat\.crash\.crwe/, "did you mean crew?"],
  ],
  [
    "a wrong unit",
    PAIR.replace("mean: 10 h", "mean: 10 hurs"),
    [/:11:42/, "hurs is not a unit of time", "hours"],
  ],
  [
    "a missing unit",
    PAIR.replace("mean: 10 h", "mean: 10"),
    [/:11:42/, "needs a unit, for example 10 s, 10 min or 10 h"],
  ],
  [
    "a rate for a duration",
    PAIR.replace("mean: 10 h", "mean: 10/h"),
    [/:11:42/, "a rate stands where a duration belongs"],
  ],
  ["a negative cost", PAIR.replace("100 USD", "-100 USD"), [/:13:11/, "must not be negative"]],
  ["a negative rate", PHONES.replace("1k/s }", "-1k/s }"), [/handles/, "must not be negative"]],
  [
    "a ring of places",
    `${PAIR}domains:\n  east: { kind: rack, in: west }\n  west: { kind: rack, in: east }\n`,
    ["the domains are in a ring: east in west in east"],
  ],
  [
    "a design that overlays nothing",
    PAIR.replace("servers: 1 }", "servers: 2 }"),
    [/:15:3/, "changes nothing"],
  ],
  [
    "k greater than n",
    PAIR.replace("needed: 1", "needed: 3"),
    [/:8:13/, "3 servers are needed, but there are only 2"],
  ],
  [
    "an unknown crew",
    PAIR.replace("crew: repairer", "crew: repairr"),
    [/:12:13/, "no crew called repairr", "did you mean repairer?"],
  ],
  [
    "a key that stands twice",
    PAIR.replace("    servers: 2\n", "    servers: 2\n    servers: 3\n"),
    [/:8:5/, "line 7 already"],
  ],
  ["wrong indentation", PAIR.replace("    servers: 2", "   servers: 2\n     x: 1"), [/:\d+:\d+/]],
  ["a tab", PAIR.replace("    servers", "\tservers"), [/:\d+:\d+/, /tab/i]],
  [
    "a design whose path does not exist",
    PAIR.replace("services.chat.servers: 1", "services.chta.servers: 1"),
    [/:17:12/, "services.chta", "did you mean services.chat"],
  ],
  [
    "designs that disagree",
    `${PAIR}  more: { set: { services.chat.servers: 5 } }\n  both: { extends: [single, more] }\n`,
    ["change services.chat.servers differently"],
  ],
  ["a design that extends itself", PAIR.replace("[single]", "[slow-single]"), ["would extend itself"]],
  [
    "failover without a standby",
    `${PHONES}failover: { policy: { kind: manual }, takes: 10 min, coverage: 80 % }\n`,
    ["failover needs a standby"],
  ],
  ["a cluster that is not there", PHONES.replace("home: main", "home: mian"), ["mian", "did you mean main?"]],
  [
    "pairs of an odd number",
    PAIR.replace("servers: 2", "servers: 3").replace(
      "{ kind: load-shared, needed: 1 }",
      "{ kind: primary-backup, takeover: 1 min, coverage: 99 % }",
    ),
    ["pairs need an even number of servers, not 3"],
  ],
  [
    "an impossible law",
    PAIR.replace("{ kind: exponential, mean: 10 h }", "{ kind: lognormal, median: 10 h, p95: 5 h }"),
    [/:11:/, /p95/],
  ],
  [
    "a law of no family",
    PAIR.replace("repair: { kind: exponential", "repair: { kind: exponental"),
    ["did you mean exponential?"],
  ],
  ["another version", PAIR.replace("version: 1", "version: 2"), [/:1:10/, "only 1 can stand here"]],
  ["no title", PAIR.replace("title: A pair\n", ""), ["title"]],
  [
    "a share above one",
    PHONES.replace("timeout: 30 s", "timeout: 30 s\npeople: { alarm: 120 % }"),
    ["at most 100 %"],
  ],
  [
    "more phones than the servers hold",
    PHONES.replace("500k", "200k"),
    ["hold 800000 connections, not 1000000"],
  ],
  ["an empty file", "", ["the file is empty"]],
  ["only comments", "# nothing\n", [/found/]],
  ["two documents", `${PAIR}---\na: 1\n`, [/:\d+:\d+/]],
  ["a tag", PAIR.replace("title: A pair", "title: !!js/function 'x'"), [/:2:\d+/]],
  [
    "an alias bomb",
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    ["at most 100 aliases"],
  ],
  ["deep nesting", `a: ${"[".repeat(2000)}${"]".repeat(2000)}\n`, [/nest|deep/]],
  ["a reserved key", `${PAIR}__proto__: { x: 1 }\n`, ["reserved by JavaScript"]],
];

const MISTAKE = /\n {4}at |node_modules|\.ts:\d/;

for (const [what, text, says] of BROKEN)
  it(`refuses ${what}`, async () => {
    const path = file(text);
    const { code, out, err } = await typed("check", path);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(path);
    for (const one of says)
      expect(err).toMatch(
        one instanceof RegExp ? one : new RegExp(one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      );
    expect(err).not.toMatch(MISTAKE);
  });

it("the phone model without a mistake is fine, so that the mistakes above are the mistakes", async () => {
  expect(await typed("check", file(PHONES))).toMatchObject({ code: 0, err: "" });
});

it("refuses what is no text", async () => {
  const { code, err } = await typed("check", file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])));
  expect([code, err]).toEqual([2, expect.stringContaining("binary data")]);
});

it("refuses 10 MB before it reads them", async () => {
  const { code, err } = await typed("run", file("x: 1\n".repeat(2_000_000)));
  expect([code, err]).toEqual([2, expect.stringContaining("a file is at most 1 MiB")]);
});

it("refuses a file that is missing, with its neighbour's name", async () => {
  const path = file(PAIR, "model.yaml");
  const { code, err } = await typed("run", path.replace("model.yaml", "modle.yaml"));
  expect([code, err]).toEqual([2, expect.stringContaining(`did you mean ${path}?`)]);
});

it("refuses a folder", async () => {
  const { code, err } = await typed("run", folder());
  expect([code, err]).toEqual([2, expect.stringContaining("found a folder; a file is needed")]);
});

it("refuses a list of lengths that lies outside of the model's folder, through a link too", async () => {
  const here = folder();
  mkdirSync(join(here, "inner"));
  const outside = file("took\n1 h\n", "lengths.csv");
  const text = PAIR.split("  slow-single")[0]!.replace(
    "{ kind: exponential, mean: 10 h }",
    "{ kind: empirical, file: lengths.csv, column: took }",
  );
  const path = file(text);
  symlinkSync(outside, path.replace("model.yaml", "lengths.csv"));
  expect((await typed("check", path)).err).toContain("leads out of the model's folder");
  const whole = file(text.replace("lengths.csv", "own.csv"));
  const { writeFileSync } = await import("node:fs");
  writeFileSync(whole.replace("model.yaml", "own.csv"), "took\n1 h\n");
  expect((await typed("check", whole)).code).toBe(0);
});

it("tells the mistakes of several files together, and still checks the good ones", async () => {
  const [one, good, other] = [file(PAIR.replace("version: 1", "version: 2")), file(PAIR), file("")];
  const { code, out, err } = await typed("check", one, good, other);
  expect(code).toBe(2);
  expect(out).toContain(`${good}: fine`);
  expect(err).toContain(one);
  expect(err).toContain(other);
});
