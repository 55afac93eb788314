import fc from "fast-check";
import { expect, it } from "vitest";
import { readableFormats, readBack } from "../../../src/experiment/stored/result.ts";
import { ModelError } from "../../../src/model/reading/model-error.ts";
import { compared, comparisons, sources, varied, written, yearsOf } from "../../support/results.ts";

const formatOf = (value: object): string => String((value as { readonly format?: unknown }).format);
const read = (value: object) => readBack("r.json", value, formatOf(value));

/** JSON has no −0. */
const plain = (value: unknown): unknown => {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
};

/** All results, as they were in memory. */
const results = Promise.all([
  ...Object.values(comparisons).map(compared),
  ...[yearsOf("hard-pair"), yearsOf("two-paths", "1 h"), varied()],
]);

it("results of all sorts are read back as they were, open ends too", async () => {
  const all = await results;
  for (const result of all) {
    const later = result.format === "secondtick-sensitivity/1" ? {} : { told: null };
    expect(read(written(result))).toMatchObject({ result: plain({ ...later, ...result }), sources });
    expect(plain(read(written(result)).result)).toEqual(plain({ ...later, ...result }));
  }
  expect(new Set(all.map(formatOf))).toEqual(new Set(readableFormats));
  const ends = JSON.stringify(written({ all }));
  for (const end of ['"lower": null', '"upper": null', '"estimate": null'])
    expect([end, ends.includes(end.replace(" ", ""))]).toEqual([end, true]);
});

const OTHER: readonly unknown[] = [
  ...[null, true, -1, 0, 0.5, 1e308, "", "x", "y".repeat(20_000), [], [null], {}, { refused: "no" }],
  JSON.parse('{ "__proto__": { "polluted": 1 }, "toString": 1 }'),
  JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`),
];

type Branch = Record<string, unknown>;

/** Changes or takes out one value, found by going down from the top by these numbers. */
const mutilate = (value: Branch, steps: readonly number[], other: number): void => {
  let here = value;
  for (const [index, step] of steps.entries()) {
    const keys = Object.keys(here);
    const key = keys[step % keys.length]!;
    const child = here[key];
    const isBranch = typeof child === "object" && child !== null && Object.keys(child).length > 0;
    if (isBranch && index < steps.length - 1) here = child as Branch;
    else {
      if (other === OTHER.length) delete here[key];
      else here[key] = OTHER[other];
      return;
    }
  }
};

it("whatever is changed in a file, it is read, or refused in words", async () => {
  const files = (await results).map((result) => JSON.stringify(written(result)));
  let refused = 0;
  fc.assert(
    fc.property(
      fc.nat(files.length - 1),
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }),
      fc.nat(OTHER.length),
      (place, steps, other) => {
        const value = JSON.parse(files[place]!);
        const format = formatOf(value);
        mutilate(value, steps, other);
        try {
          readBack("r.json", value, format);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
          expect((error as Error).message).toMatch(/^r\.json {2}\S+\n {2}found /);
          expect((error as Error).message.length).toBeLessThan(15_000);
          refused++;
        }
      },
    ),
    { numRuns: 150, seed: 6 },
  );
  expect(refused).toBeGreaterThan(50);
  expect({}).not.toHaveProperty("polluted");
});

it("the field that is wrong is named, with what was found and what is allowed", async () => {
  const value = written(await varied()) as { inputs: { verdict: unknown }[]; seed: unknown };
  value.inputs[1]!.verdict = "move";
  value.seed = 5;
  expect(() => read(value)).toThrow(
    [
      "r.json  inputs.1.verdict",
      '  found "move"; one of the allowed words is needed',
      "  allowed: moves, unclear, none, too-few",
      "  did you mean moves?",
      "r.json  seed",
      "  found 5; text is needed",
    ].join("\n"),
  );
});

it("what a later version adds is left out, and sources that nest without end are refused", async () => {
  const value = written(await yearsOf("hard-pair"));
  expect(read({ ...value, mood: "good", sources: { ...sources, mood: 1 } })).toEqual(read(value));
  const deep = JSON.parse(`${'{"a":'.repeat(100)}1${"}".repeat(100)}`);
  expect(() => read({ ...value, sources: { ...sources, model: deep } })).toThrow(
    "r.json  sources\n  found a map; maps and lists nest at most 64 deep",
  );
  expect(() => read({ ...value, sources: undefined })).toThrow("r.json  sources\n  found nothing");
});
