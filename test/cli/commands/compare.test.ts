import stringWidth from "string-width";
import { expect, it } from "vitest";
import { experimentIn } from "../../../src/cli/checked-file.ts";
import { jsonText } from "../../../src/cli/output.ts";
import { compareResult } from "../../../src/experiment/compare.ts";
import { sourcesOf } from "../../../src/experiment/sources.ts";
import { studyOf } from "../../../src/experiment/study.ts";
import { conductHere } from "../../support/study.ts";
import { file, typed } from "../typed.ts";

const FILE = "test/cli/study/experiment.yaml";

it("prints a table and an answer that fit the screen, and the command that tells one of its runs", async () => {
  const { code, out, err } = await typed("compare", FILE, "--runs", "8", "--threads", "1");
  expect([code, err]).toEqual([0, ""]);
  for (const part of ["a small comparison", "as built", "pair", "once cut strikes"])
    expect(out).toContain(part);
  for (const line of out.split("\n").filter((one) => !one.includes("npx")))
    expect(stringWidth(line)).toBeLessThanOrEqual(80);
  const [, command = ""] = /npx secondtick (explain .*)/.exec(out) ?? [];
  const story = await typed(...command.trim().split(/\s+/));
  expect([story.code, story.out]).toEqual([0, expect.stringContaining("The fault cut strikes.")]);
});

it("--json gives all figures, those of the same work without threads, under what was typed", async () => {
  const { out } = await typed("compare", FILE, "--runs", "8", "--seed", "other", "--json");
  const loaded = experimentIn(FILE, () => ({ runs: 8, seed: "other" }));
  const here = compareResult(await conductHere(studyOf(loaded.experiment, loaded.model)));
  const { sources, told, ...result } = JSON.parse(out);
  expect(told[0].replication).toBe(here.example.replication);
  expect(jsonText(result)).toBe(jsonText(here));
  expect(result).toMatchObject({
    format: "secondtick-compare/2",
    seed: "other",
    ended: { by: "runs", repeat: "8" },
    alternatives: [{ name: "as-built" }, { name: "pair" }],
  });
  expect(sources.model).toEqual(JSON.parse(JSON.stringify(sourcesOf(loaded).model)));
});

it("refuses a number of runs that is none, and a file that asks nothing", async () => {
  expect(await typed("compare", FILE, "--runs", "0")).toMatchObject({ code: 2, out: "" });
  expect((await typed("compare", FILE, "--runs", "20M")).err).toContain("from 1 to 10000000");
  expect(await typed("compare", file("version: 1\ntitle: x\n"))).toMatchObject({ code: 2, out: "" });
});
