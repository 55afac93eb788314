import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import stringWidth from "string-width";
import { expect, it } from "vitest";
import { seriesModel } from "../../support/sensitivity.ts";
import { file, folder, typed } from "../typed.ts";

const experiment = file(
  `version: 1
title: One server
model: series.yaml
years: { horizon: 300 h }
outage: { settling: 0 s }
designs: [as-built, quick]
inputs: { each: 2, vary: { services.chat.crash.life.mean: { uniform: [50 h, 200 h] } } }
seed: "1"
runs: 60
`,
  "experiment.yaml",
);
writeFileSync(join(dirname(experiment), "series.yaml"), seriesModel({ chat: "10 h" }));

const input = ["--input", "services.chat.crash.repair.mean=5..20 h"];

it("prints what the answer hangs on, in lines that fit the screen", async () => {
  const { code, out, err } = await typed("sensitivity", experiment, ...input);
  expect([code, err]).toEqual([0, ""]);
  for (const part of [
    "One server: what the mean of downtime hangs on",
    "│",
    "life.mean",
    "repair.mean",
    "20 h",
    "elasticity",
  ])
    expect(out).toContain(part);
  for (const line of out.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
});

it("the file, on threads, in blocks and in parts, is the same to the byte", async () => {
  const [whole, again, joined] = [1, 2, 3].map(() => join(folder(), "result.json")) as [
    string,
    string,
    string,
  ];
  const parts = [folder(), folder()] as const;
  await typed("sensitivity", experiment, ...input, "--out", whole);
  await typed("sensitivity", experiment, ...input, "--out", again, "--block", "7");
  for (const [index, part] of parts.entries())
    await typed("sensitivity", experiment, ...input, "--shard", `${index + 1}/2`, "--checkpoint", part);
  expect(await typed("merge", ...parts, "--out", joined)).toMatchObject({ code: 0 });
  const text = (name: string) => readFileSync(name, "utf8");
  expect(text(again)).toBe(text(whole));
  expect(text(joined)).toBe(text(whole));
  expect(JSON.parse(text(whole))).toMatchObject({ format: "secondtick-sensitivity/1", base: { runs: 60 } });
});

it("mistakes are told before anything is computed", async () => {
  const words = async (...argv: string[]) => {
    const { code, err } = await typed("sensitivity", experiment, ...argv);
    expect(code).toBe(2);
    return err;
  };
  expect(await words("--input", "services.chat.crash.live.mean=1h..2h")).toContain("did you mean");
  expect(await words("--design", "quik")).toContain("did you mean quick?");
  expect(await words("--assumptions", "--scale", "2")).toContain("--scale");
  expect(await words("--runs", "5", "--runs", "6")).toContain("stands there twice");
});

it("its help has an example", async () => {
  expect((await typed("sensitivity", "--help")).out).toContain("--assumptions");
});
