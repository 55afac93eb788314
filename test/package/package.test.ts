import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, expect, it } from "vitest";
import { version } from "../../src/version.ts";
import { top } from "../tidy/source.ts";
import { type Installed, installed } from "./staged.ts";
import { consumer, consumerConfig, ownExperiment, ownKinds, ownModel, plainModel } from "./texts.ts";

let package_: Installed;

beforeAll(async () => {
  package_ = await installed();
  const files = {
    "my-kinds.mjs": ownKinds,
    "model.yaml": ownModel,
    "plain.yaml": plainModel,
    "experiment.yaml": ownExperiment,
    "consumer.ts": consumer,
    "tsconfig.json": JSON.stringify(consumerConfig),
    "package.json": JSON.stringify({ name: "consumer", private: true, type: "module" }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(package_.folder, name), text);
}, 120_000);

afterAll(() => package_?.remove());

/** What the installed command says to what is typed in the folder where it is installed. */
const typed = (...words: string[]) => {
  const { folder } = package_;
  const { status, stdout, stderr } = spawnSync(join(folder, "node_modules/.bin/secondtick"), words, {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const fine = (...words: string[]): string => {
  const { status, stdout, stderr } = typed(...words);
  expect([words, status, stderr]).toEqual([words, 0, ""]);
  return stdout;
};

/** Runs a module's text in the folder where the package is installed; it prints JSON. */
const run = (module: string): unknown => {
  const { folder } = package_;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", module], {
    cwd: folder,
    encoding: "utf8",
  });
  return JSON.parse(said);
};

const shipped = (path: string): string => join("node_modules/secondtick", path);

it("the package holds what it needs, and nothing else", () => {
  const { packed, manifest } = package_;
  const paths = packed.files.map(({ path }) => path);
  const own =
    /^(?:dist\/.*\.(?:js|d\.ts)|dist\/lab\/index\.html|models\/.*|experiments\/.*|README\.md|LICENSE|package\.json)$/;
  expect(paths.filter((path) => !own.test(path))).toEqual([]);
  expect(paths.filter((path) => /\.ts$/.test(path) && !path.endsWith(".d.ts"))).toEqual([]);
  for (const path of [
    "README.md",
    "LICENSE",
    "models/whatsapp-2014.yaml",
    "dist/cli/worker.js",
    "dist/lab/index.html",
  ])
    expect(paths).toContain(path);
  expect(packed.files.find(({ path }) => path === "dist/cli/main.js")!.mode & 0o111).not.toBe(0);
  expect(packed.size).toBeLessThan(2 * 1024 ** 2);
  expect(manifest).toMatchObject({ license: "MIT", type: "module", engines: { node: ">=20.19" } });
  expect(Object.keys(manifest)).not.toContain("repository");
});

it("publint finds nothing to complain of", async () => {
  const bytes = readFileSync(package_.tarball);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  expect((await publint({ pack: { tarball }, strict: true })).messages).toEqual([]);
});

it("the command works wherever it is installed, with lessons that come with it", () => {
  expect(fine("--version")).toBe(`${version}\n`);
  const lesson = shipped("models/lessons/pair-one-repairer.yaml");
  expect(fine("check", lesson, shipped("experiments/lessons/retry-storm.yaml"))).toContain("fine");
  expect(JSON.parse(fine("run", lesson, "--runs", "40", "--json")).years).toBe(40);
});

it("the lab is served from where it is installed, until it is interrupted", async () => {
  const { folder } = package_;
  const lesson = shipped("models/lessons/pair-one-repairer.yaml");
  const child = spawn(join(folder, "node_modules/.bin/secondtick"), ["lab", lesson, "--no-open"], {
    cwd: folder,
  });
  const ended = once(child, "exit");
  const [words] = await once(child.stdout.setEncoding("utf8"), "data");
  const response = await fetch(/http:\S+/.exec(words)![0]);
  const page = await response.text();
  expect(response.headers.get("content-security-policy")).toContain(
    "default-src 'none'; script-src 'sha256-",
  );
  expect(page).toContain('id="opening">{"kind":"model","file":"pair-one-repairer.yaml"');
  expect(page).toContain('<div id="lab">');
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

it("a strict program in TypeScript is checked against its declarations", () => {
  const compiler = join(top, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", "."], {
    cwd: package_.folder,
    encoding: "utf8",
  });
  expect([stdout, status]).toEqual(["", 0]);
});

/** All that the library is asked, in one process: its faces, and the same study as on the command line. */
const library = `
import { readFileSync } from "node:fs";
import { compareDesigns, compile, modelFrom, runsOf, studyFromText, version } from "secondtick";
import { seedKey } from "secondtick/kernel";
import { defineMode } from "secondtick/kinds";
import "./my-kinds.mjs";
const text = (file) => readFileSync(file, "utf8");
const inner = await import("secondtick/dist/index.js").then(() => "open", ({ code }) => code);
const study = studyFromText(text("experiment.yaml"), () => modelFrom(text("model.yaml")));
const { alternatives, digest } = await compareDesigns(study);
const settings = { seed: "1", rule: { threshold: 0.5, settling: 0 }, horizon: 8760 * 3600, untilQuiet: false };
const [own, plain] = ["model.yaml", "plain.yaml"].map((file) => {
  const runs = runsOf(compile(modelFrom(text(file)).model()), settings);
  return Array.from({ length: 5 }, () => runs.next().value.values);
});
console.log(JSON.stringify({ faces: [version, seedKey("1").length, typeof defineMode, inner], alternatives, digest, own, plain }));`;

it("the library gives the same numbers as the command on two threads, with kinds of one's own", () => {
  const words = ["experiment.yaml", "--with", "my-kinds.mjs", "--threads", "2", "--block", "4", "--json"];
  const result = JSON.parse(fine("compare", ...words));
  const { faces, alternatives, digest, own, plain } = run(library) as {
    readonly [part: string]: readonly { readonly failures: number; readonly downtime: number }[];
  };
  expect(faces).toEqual([version, 4, "function", "ERR_PACKAGE_PATH_NOT_EXPORTED"]);
  expect({ alternatives, digest }).toEqual({ alternatives: result.alternatives, digest: result.digest });
  expect(result.question.column).toBe("short-outages");
  expect(result.alternatives[0].answer.estimate).toBeGreaterThan(1);
  // A kind that does what one of ours does leaves the same runs, to the bit.
  expect(own).toEqual(plain);
  expect(own![0]!.failures).toBeGreaterThan(5);
  expect(own![0]!.downtime).not.toBe(own![1]!.downtime);
  writeFileSync(join(package_.folder, "result.json"), JSON.stringify(result));
});

it("a kind that fails is its author's mistake, not a verdict, and commands are told with their modules", () => {
  writeFileSync(
    join(package_.folder, "bad.mjs"),
    `import { addKinds } from "secondtick"; import { defineMode } from "secondtick/kinds";
addKinds({ modes: [defineMode({ kind: "boom", summary: "fails", version: "1", params: {}, create: () => { throw new Error("boom"); } })] });`,
  );
  writeFileSync(
    join(package_.folder, "bad.yaml"),
    "{ version: 1, title: bad, services: { chat: { servers: 1, fails: { it: { life: 10 h, ends: [{ kind: boom, repair: 1 h }] } } } } }",
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(package_.folder, "node_modules/secondtick/dist/cli/main.js"),
      ...[
        "run",
        join(package_.folder, "bad.yaml"),
        "--years",
        "2",
        "--with",
        join(package_.folder, "bad.mjs"),
      ],
    ],
    { encoding: "utf8" },
  );
  expect([status, stderr.includes("A kind of yours failed")]).toEqual([2, true]);
  expect(fine("run", "model.yaml", "--years", "5", "--with", "my-kinds.mjs")).toContain(
    "npx secondtick explain model.yaml --with my-kinds.mjs --replication",
  );
});

it("a result says which kinds it was made with, and wants them again", () => {
  const { sources } = JSON.parse(readFileSync(join(package_.folder, "result.json"), "utf8"));
  expect(sources.kinds).toEqual([
    { family: "modes", kind: "limp", version: "1" },
    { family: "failover", kind: "patient", version: "1" },
    { family: "metrics", kind: "short-outages", version: "1" },
    { family: "metrics", kind: "failures", version: "1" },
  ]);
  const { status, stderr } = typed("rerun", "result.json", "--replication", "3");
  expect(status).toBe(2);
  expect(stderr).toContain("failover/patient (version 1)");
});
