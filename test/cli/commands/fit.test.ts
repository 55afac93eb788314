import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { modelIn } from "../../../src/cli/files.ts";
import { diskLog } from "../../support/disk-log.ts";
import { file, typed } from "../typed.ts";

const EXAMPLE = "models/examples/logs/disk-failures.csv";
const WATCH = ["--from", "2024-01-01", "--until", "2026-01-01", "--components", "48", "--new-at-start"];

it("the example is what its laws and its seed make", () => {
  expect(readFileSync(EXAMPLE, "utf8")).toBe(diskLog());
});

it("what it prints to paste is a model's, and the model loads", async () => {
  const { code, out } = await typed("fit", EXAMPLE, ...WATCH, "--draws", "0");
  expect(code).toBe(0);
  const snippet = /^crash:\n(?: .*\n)+/m.exec(out)![0];
  const scheme = { kind: "load-shared", needed: 2 };
  const model = { version: 1, title: "Disks", services: { chat: { servers: 3, scheme, ...parse(snippet) } } };
  const loaded = modelIn(file(stringify(model))).model();
  expect(JSON.stringify(loaded)).toContain('"kind":"gamma"');
});

it("the same seed gives the same bytes, with the command to repeat them and no folder", async () => {
  const once = await typed("fit", EXAMPLE, ...WATCH, "--draws", "39", "--json");
  const again = await typed("fit", EXAMPLE, ...WATCH, "--draws", "39", "--json");
  expect(once.out).toBe(again.out);
  expect(JSON.parse(once.out)).toMatchObject({
    format: "secondtick-fit/1",
    log: { file: "disk-failures.csv" },
    command: `npx secondtick fit disk-failures.csv ${WATCH.slice(0, 6).join(" ")} --new-at-start --draws 39`,
  });
  const other = await typed("fit", EXAMPLE, ...WATCH, "--draws", "39", "--json", "--seed", "2");
  expect(other.out).not.toBe(once.out);
});

it("columns and units may be of one's own", async () => {
  const log = file("wann;wie lange\n1;4\n2;6\n", "log.csv");
  const { out } = await typed(
    "fit",
    log,
    "--columns",
    "duration=wie lange",
    "--unit",
    "min",
    "--of",
    "repair",
  );
  expect(out).toContain("mean: 5 min");
});

it.each([
  [["--of", "life", "--from", "2024-01-01"], "--from: only of a log with the times"],
  [[], "say --of life or --of repair"],
  [["--unit", "parsec"], "--unit: found parsec"],
  [["--columns", "x=y"], "--columns: found x=y"],
  [["--new-at-start"], "say with --from"],
  [["--draws", "5"], "--draws: found 5; it is 0 or at least 39"],
  [["--level", "20 %"], "from 50 % to 99.9 %"],
  [["--from", "soon"], "--from: found soon; a time is written"],
])("%j is refused for a log of durations", async (options, reason) => {
  const { code, err } = await typed("fit", file("duration\n1 h\n", "log.csv"), ...options);
  expect(code).toBe(2);
  expect(err).toContain(reason);
});

it.each([
  [["--of", "life"], "--of: the log has failures"],
  [["--from", "3"], "the times of the log are dates"],
  [["--components", "2"], "--components says 2"],
])("%j is refused for a log of failures", async (options, reason) => {
  const { code, err } = await typed("fit", EXAMPLE, ...options);
  expect(code).toBe(2);
  expect(err).toContain(reason);
});
