import { expect, it } from "vitest";
import { type SourceFile, sourceFile, sources } from "./source.ts";

/** The folders in which one kind is one file; that each has a test of its name is held in `files.test.ts`. */
const families = [
  "src/distributions",
  "src/backend/disciplines",
  "src/backend/redundancy",
  "src/backend/detection",
  "src/backend/replication",
  "src/backend/clients",
  "src/backend/demand",
  "src/backend/admission",
  "src/backend/overload",
  "src/backend/shedding",
  "src/backend/failover",
  "src/backend/operators",
  "src/backend/faults",
  "src/backend/modes",
  "src/backend/found",
  "src/backend/common-cause",
  "src/metrics",
  "src/plots/marks",
  "src/experiment/vary",
  "src/experiment/sampling",
  "src/experiment/stopping",
  "src/experiment/targets",
  "src/cli/commands",
  "src/lab/model/deeds",
];

const camelCase = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A kind's definition: what it is exported as, and what it is called in YAML, or typed. */
const definition = /^export const (\w+) = define\w+\(\{\s*(?:kind|name): "([^"]*)"/gm;

const line = /^export \{ (\w+) \} from "\.\/([a-z0-9-]+)\.ts";$/;

/** A folder's kinds by the names of their files: all files that define one. */
const kindsIn = (folder: string, files: readonly SourceFile[]): Map<string, SourceFile> =>
  new Map(
    files
      .filter(({ path, code }) => {
        const isInside = path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/");
        return isInside && /^export const \w+ = define\w+\(/m.test(code);
      })
      .map((file) => [file.path.slice(folder.length + 1, -".ts".length), file]),
  );

const wrongLines = (
  folder: string,
  members: SourceFile | undefined,
  kinds: ReadonlySet<string>,
): string[] => {
  const lines = (members?.text ?? "").split("\n").filter((text) => text !== "");
  const named = lines.map((text) => line.exec(text));
  const listed = new Set(named.map((found) => found?.[2]));
  return [
    ...(members === undefined ? [`${folder} has no members.ts`] : []),
    ...lines.filter((_, index) => named[index] === null).map((text) => `${folder}/members.ts: ${text}`),
    ...named.flatMap((found) =>
      found === null || (camelCase(found[2]) === found[1] && kinds.has(found[2]))
        ? []
        : [`${folder}/members.ts: ${found[1]} is no kind that ${found[2]}.ts defines`],
    ),
    ...[...kinds]
      .filter((kind) => !listed.has(kind))
      .map((kind) => `${folder}/members.ts does not list ${kind}`),
  ];
};

const wrongKind = (kind: string, { path, uncommented }: SourceFile): string[] => {
  const defined = [...uncommented.matchAll(definition)].map(([, exported, name]) => `${exported} "${name}"`);
  const expected = `${camelCase(kind)} "${kind}"`;
  return defined.length === 1 && defined[0] === expected
    ? []
    : [`${path} defines ${defined.join(", ") || "nothing that begins with its kind"}, not ${expected}`];
};

const wrongIn = (folder: string, files: readonly SourceFile[]): string[] => {
  const kinds = kindsIn(folder, files);
  const members = files.find(({ path }) => path === `${folder}/members.ts`);
  return [
    ...wrongLines(folder, members, new Set(kinds.keys())),
    ...[...kinds].flatMap(([kind, file]) => wrongKind(kind, file)),
  ];
};

it.each(families)("in %s a kind is one file and one line, under one name", (folder) => {
  expect(kindsIn(folder, sources).size).toBeGreaterThan(0);
  expect(wrongIn(folder, sources)).toEqual([]);
});

it("no folder is a family without being held to it", () => {
  const folders = sources
    .filter(({ path }) => path.endsWith("/members.ts"))
    .map(({ path }) => path.slice(0, path.lastIndexOf("/")));
  expect(folders.sort()).toEqual([...families].sort());
});

it("a wrong name, a missing line, and a line too many are found", () => {
  const folder = "src/metrics";
  const kind = (name: string, exported: string, own: string) =>
    sourceFile(`${folder}/${name}.ts`, `export const ${exported} = defineMetric({\n  kind: "${own}",\n});`);
  const members = (text: string) => sourceFile(`${folder}/members.ts`, text);
  const good = [
    kind("full-restarts", "fullRestarts", "full-restarts"),
    members('export { fullRestarts } from "./full-restarts.ts";\n'),
  ];
  expect(wrongIn(folder, good)).toEqual([]);
  expect(wrongIn(folder, [kind("full-restarts", "fullRestarts", "restarts"), good[1]])).toHaveLength(1);
  expect(wrongIn(folder, [kind("full-restarts", "restarts", "full-restarts"), good[1]])).toHaveLength(1);
  expect(wrongIn(folder, [good[0], members('export * from "./full-restarts.ts";\n')])).toHaveLength(2);
  expect(wrongIn(folder, [good[0], members("")])).toEqual([
    `${folder}/members.ts does not list full-restarts`,
  ]);
  expect(wrongIn(folder, [good[1]])).toHaveLength(1);
  expect(wrongIn(folder, [good[0]])).toHaveLength(2);
});
