import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { file, folder, typed as typedPlainly } from "../typed.ts";

/** Without threads: they take longer to start than these studies take. */
const typed = (name: string, ...rest: readonly string[]) =>
  typedPlainly(name, ...rest, ...(name === "compare" ? ["--threads", "1"] : []));

const MODEL = readFileSync("test/cli/study/small.yaml", "utf8");
const FIXED = `version: 1
title: a small comparison
model: model.yaml
replay: { fault: cut }
designs: [as-built, pair]
seed: small
runs: 150
`;
const CALIBRATED = `${FIXED}calibrate:
  samples: 50
  keep: 5
  accept: { from: 1 h, to: 3 h }
  vary: { faults.cut.lasts.mean: { uniform: [1 h, 3 h] } }
`;

/** An experiment's file with its model beside it. */
const written = (experiment = FIXED, model = MODEL): string => {
  const path = join(file(model), "..", "experiment.yaml");
  writeFileSync(path, experiment);
  return path;
};

const plain = written();

/** Computes shards of an experiment into folders of their own. */
const computed = async (
  experiment: string,
  of: number,
  { skip = 0, more = [] as readonly string[] } = {},
): Promise<string[]> => {
  const folders: string[] = [];
  for (let index = 1; index <= of; index++) {
    if (index === skip) continue;
    const part = join(folder(), `part-${index}`);
    const { code, out } = await typed(
      "compare",
      experiment,
      "--shard",
      `${index}/${of}`,
      "--checkpoint",
      part,
      ...more,
    );
    expect([code, out]).toEqual([0, expect.stringContaining(`Part ${index} of ${of} is done`)]);
    folders.push(part);
  }
  return folders;
};

/** What is typed after `npx secondtick` in what was said. */
const commandsIn = (said: string): string[][] =>
  [...said.matchAll(/npx secondtick (.*)/g)].map(([, command]) => command!.split(" "));

it.each([
  ["plain", plain],
  ["calibrated", written(CALIBRATED)],
])("parts of a %s study give the bytes that it has in one go, in whatever order", async (_, experiment) => {
  const whole = await typed("compare", experiment, "--json");
  expect(whole.code).toBe(0);
  const parts = await computed(experiment, 3, { more: ["--block", "30"] });
  const merged = await typed("merge", ...parts.reverse(), "--json");
  expect(merged).toEqual(whole);
});

it("a missing part is told with the command that computes it, and once it did all is there", async () => {
  const parts = await computed(plain, 3, { skip: 2 });
  const { code, out, err } = await typed("merge", ...parts);
  expect([code, out]).toEqual([3, ""]);
  expect(err).toContain("replications 64 to 127 of all alternatives");
  const [command, ...others] = commandsIn(err);
  expect(others).toEqual([]);
  expect(command!.join(" ")).toBe("compare experiment.yaml --runs 150 --shard 2/3 --checkpoint part-2");
  const [name, , ...options] = command!;
  const missing = join(folder(), options.at(-1)!);
  await typed(name!, plain, ...options.slice(0, -1), missing);
  expect((await typed("merge", ...parts, missing, "--json")).out).toBe(
    (await typed("compare", plain, "--json")).out,
  );
});

it("a missing part of a calibrated study is told the same way", async () => {
  const [first] = await computed(written(CALIBRATED), 2, { skip: 2 });
  const { code, err } = await typed("merge", first!);
  expect(code).toBe(3);
  expect(commandsIn(err).map((command) => command.join(" "))).toEqual([
    "compare experiment.yaml --runs 150 --shard 2/2 --checkpoint part-2",
  ]);
});

it("a rule that asks for more gets the next doubling, folder by folder, until it is satisfied", async () => {
  const looking = written(
    FIXED.replace(
      "runs: 150",
      "stop: { kind: precision, relative: 15 %, first: 16, events: 1 }\nquestion: { metric: downtime }",
    ),
  );
  const whole = await typed("compare", looking, "--json");
  const parts = await computed(looking, 2);
  let last = await typed("merge", ...parts, "--json");
  expect(last.code).toBe(3);
  expect(last.err).toMatch(/After 16 replications the study's rule, precision, asks for more · ±\d/);
  for (let doubling = 0; doubling < 6 && last.code === 3; doubling++) {
    const commands = commandsIn(last.err);
    expect(parts).toEqual(expect.arrayContaining(commands.map((command) => command.at(-1))));
    for (const [name, , ...options] of commands)
      expect((await typed(name!, looking, ...options)).code).toBe(0);
    last = await typed("merge", ...parts, "--json");
  }
  expect(last.out).toBe(whole.out);
});

it("parts of random years give the bytes that run has in one go", async () => {
  const model = file(MODEL);
  const argv = ["run", model, "--design", "pair", "--years", "70", "--seed", "y", "--threads", "1"] as const;
  const parts: string[] = [];
  for (const index of [1, 2]) {
    const part = join(folder(), `part-${index}`);
    expect((await typed(...argv, "--shard", `${index}/2`, "--checkpoint", part)).code).toBe(0);
    parts.push(part);
  }
  expect(await typed("merge", ...parts, "--json")).toEqual(await typed(...argv, "--json"));
  expect(await typed("merge", ...parts)).toMatchObject({
    code: 0,
    out: expect.stringContaining("explain model.yaml --design pair --seed y"),
  });
});

it("two processes may share one folder", async () => {
  const shared = join(folder(), "shared");
  await Promise.all(
    ["1/2", "2/2"].map((shard) => typed("compare", plain, "--shard", shard, "--checkpoint", shared)),
  );
  expect((await typed("merge", shared, "--json")).out).toBe((await typed("compare", plain, "--json")).out);
});

it("damaged files are told and are gaps; the command that made them makes them again", async () => {
  const parts = await computed(plain, 2);
  const hurt = join(parts[1]!, "simulate-0-64-1-64.block");
  writeFileSync(hurt, readFileSync(hurt).subarray(0, 2000));
  const { code, err } = await typed("merge", ...parts);
  expect(code).toBe(3);
  expect(err).toContain("1 file damaged, as simulate-0-64-1-64.block");
  expect(err).toContain("replications 64 to 127 of as-built");
  const [[name, , ...options]] = commandsIn(err) as [string[]];
  expect(options.at(-1)).toBe(parts[1]);
  expect((await typed(name!, plain, ...options)).code).toBe(0);
  expect((await typed("merge", ...parts, "--json")).out).toBe((await typed("compare", plain, "--json")).out);
});

it("parts that overlap are refused, both named", async () => {
  const parts = await computed(plain, 2);
  const again = join(folder(), "again");
  await typed("compare", plain, "--from", "100", "--runs", "110", "--shard", "1/1", "--checkpoint", again);
  const { code, err } = await typed("merge", ...parts, again);
  expect(code).toBe(2);
  expect(err).toContain(`${parts[1]} and ${again} have the same replications, as 100 to 109 of as-built`);
  expect((await typed("merge", parts[0]!, parts[0]!)).code).toBe(2);
});

it("parts of different models, seeds, questions and versions are refused, with what differs", async () => {
  const [part] = await computed(plain, 1);
  const with_ = async (experiment: string, more: readonly string[] = []) => {
    const [other] = await computed(experiment, 1, { more });
    const { code, err } = await typed("merge", part!, other!);
    expect(code).toBe(2);
    return err;
  };
  expect(await with_(written(FIXED, MODEL.replace("30 h", "31 h")))).toMatch(
    /not parts of the same study.*model: "a router and a server" \(/s,
  );
  expect(await with_(plain, ["--seed", "other"])).toContain('seed: "small" and "other"');
  expect(await with_(written(FIXED.replace("runs: 150", "runs: 150\nlevel: 0.9")))).toContain(
    "do not say the same of level",
  );
  const manifest = join(part!, "study.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"version": "[^"]*"/, '"version": "9.9.9"'));
  const { code, err } = await typed("merge", part!);
  expect(code).toBe(2);
  expect(err).toContain("computed by version 9.9.9 of secondtick");
});

it("a folder that is no study's, or was changed, is refused", async () => {
  expect(await typed("merge", folder())).toMatchObject({
    code: 2,
    err: expect.stringContaining("study.json"),
  });
  expect((await typed("merge", "/no/such/folder")).err).toContain("there is no such folder");
  const [part] = await computed(plain, 1);
  const manifest = join(part!, "study.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace('"seed": "small"', '"seed": "smell"'));
  expect((await typed("merge", part!)).err).toContain("it was changed");
  rmSync(manifest);
  expect((await typed("merge", part!)).code).toBe(2);
});

it("parts and their checkpoints go with options that fit, or are refused", async () => {
  const wrong = async (...options: readonly string[]) => (await typed("compare", plain, ...options)).err;
  expect(await wrong("--shard", "1/2")).toContain("--shard: say by --checkpoint");
  expect(await wrong("--shard", "3/2", "--checkpoint", folder())).toContain("as 2/4");
  expect(await wrong("--from", "3")).toContain("--from: only a --shard");
  expect(await wrong("--resume")).toContain("--resume: say by --checkpoint");
  expect(await wrong("--shard", "1/1", "--from", "150", "--checkpoint", folder())).toContain(
    "--from: found 150",
  );
});
