import { expect, it } from "vitest";
import { type Factorial, factorIssues } from "../../src/experiment/factor-checks.ts";
import { factorsSchema } from "../../src/experiment/factors.ts";
import { documentFrom, factorialModel as model, told } from "../support/factorial.ts";

const complaints = (lines: string, changes: Partial<Factorial> = {}): string[] => {
  const document = documentFrom(`factors:\n  ${lines}\n`);
  const { factors } = document.tree as unknown as { readonly factors: unknown };
  const experiment = { designs: ["as-built", "three-servers"], seed: "s", ...changes };
  return told(factorIssues(document, { ...experiment, factors: factorsSchema.parse(factors) }, model));
};

const life = "services.chat.crash.life.mean";

it("factors that every design has pass, and so do none", () => {
  expect(
    complaints(`services.chat.servers: [2, 3]\n  ${life}: { from: 1 h, to: 8 h, steps: 4, scale: log }`),
  ).toEqual([]);
  expect(
    complaints(`${life}: { uniform: [1 h, 2 h] }`, { sampling: { kind: "latin-hypercube", points: 5 } }),
  ).toEqual([]);
  expect(factorIssues(documentFrom("{ }"), { designs: ["as-built"], seed: "s" }, model)).toEqual([]);
});

it.each([
  [
    "a path that is not there",
    "services.chat.servrs: [2, 3]",
    /^2:3 .*chat has no servrs \(in every design that is asked for\) <services\.chat\.servers>/,
  ],
  ["a path with an empty step", "services..chat: [2, 3]", /^2:3 .*words with dots/],
  ["a law in a grid", `${life}: { uniform: [1 h, 2 h] }`, /^2:3 .*latin-hypercube/],
  ["values that mean the same", `${life}: [60 min, 1 h]`, /^2:3 .*mean the same/],
  [
    "a value that does not fit",
    "services.chat.servers: [2, 0, 3]",
    /^2:30 services\.chat\.servers: 0; .*\(in as-built\/servers=0\)/,
  ],
  [
    "a step that does not fit",
    "services.chat.servers: { from: 1, to: 4, steps: 3 }",
    /^2:26 services\.chat\.servers: 2\.5; .*whole/,
  ],
])("%s is refused at its place", (_, lines, expected) => {
  const [first, ...others] = complaints(lines);
  expect(first).toMatch(expected);
  expect(others).toEqual([]);
});

it("a design without the path is named", () => {
  expect(complaints(`${life}: [1 h, 2 h]`, { designs: ["as-built", "immortal"] })).toEqual([
    expect.stringMatching(/^2:3 .*chat has no crash \(in the design immortal\)/),
  ]);
  expect(complaints(`${life}: [1 h, 2 h]`, { designs: ["immortal", "as-built", "immortal"] })).toEqual([
    expect.stringMatching(/\(in the designs immortal, immortal\)/),
  ]);
});

it("what is a factor is not sampled too, nor set twice", () => {
  const vary = { [life]: { uniform: ["1 h", "2 h"] as [string, string] } };
  expect(complaints(`${life}: [1 h, 2 h]`, { inputs: { each: 1, vary } })[0]).toMatch(/inputs samples/);
  expect(complaints(`${life}: [1 h, 2 h]`, { calibrate: { vary } })[0]).toMatch(/calibrate samples/);
  expect(complaints(`services.chat.crash.life: [1 h, 2 h]`, { inputs: { each: 1, vary } })[0]).toMatch(
    /inputs samples/,
  );
  const nested = `services.chat.crash.life: [1 h, 2 h]\n  ${life}: [1 h, 2 h]`;
  expect(complaints(nested)).toEqual([expect.stringMatching(/^3:3 .*sets this as a whole already/)]);
});

it("values that do not fit together are told as one alternative, or as one value that never fits", () => {
  const together = "services.chat.servers: [2, 3]\n  services.chat.scheme.needed: [2, 3]";
  expect(complaints(together)).toEqual([
    expect.stringMatching(/^1:1 as-built\/servers=2\/needed=3; /),
    expect.stringMatching(/^1:1 three-servers\/servers=2\/needed=3; /),
  ]);
  const never = "services.chat.servers: [2, 3]\n  services.chat.scheme.needed: [1, 9]";
  expect(complaints(never)).toEqual([expect.stringMatching(/^3:36 services\.chat\.scheme\.needed: 9; /)]);
});

it("values need to fit together, not each with what is as built", () => {
  expect(complaints("services.chat.servers: [4, 5]\n  services.chat.scheme.needed: [3, 4]")).toEqual([]);
});

it("alternatives are right models with all that is sampled low or high, too", () => {
  const vary = { "services.chat.scheme.needed": { oneOf: [1, 2] } };
  const servers = (list: string, changes: object) => complaints(`services.chat.servers: [${list}]`, changes);
  expect(servers("2, 3", { inputs: { each: 1, vary } })).toEqual([]);
  const expected = [
    expect.stringMatching(
      /^1:1 as-built\/servers=1; 2 servers .*\(services.*with all that is sampled high\)/,
    ),
  ];
  expect(servers("1, 3", { inputs: { each: 1, vary } })).toEqual(expected);
  expect(servers("1, 3", { calibrate: { vary } })).toEqual(expected);
});

it("how often the replayed fault comes is no factor of a replay", () => {
  const every = "faults.cut.every.mean: [1 year, 2 years]";
  expect(complaints(every)).toEqual([]);
  expect(complaints(every, { replay: { fault: "cut" } })[0]).toMatch(/replay begins/);
});

it("a thousand alternatives are allowed, and no more", () => {
  const sampling = (points: number) => ({ sampling: { kind: "latin-hypercube", points } });
  expect(complaints(`${life}: [1 h, 2 h]`, sampling(501))[0]).toMatch(/^1:1 1002 alternatives; /);
  const list = Array.from({ length: 50 }, (_, index) => `${index + 1} h`).join(", ");
  const grid = `${life}: [${list}]\n  services.chat.crash.repair.mean: [${list}]`;
  expect(complaints(grid)[0]).toMatch(/5000 alternatives/);
});

it("an unknown design is not ours to tell of", () => {
  expect(complaints(`${life}: [1 h, 2 h]`, { designs: ["as-bilt"] })).toEqual([]);
});
