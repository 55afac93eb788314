import { expect, it } from "vitest";
import {
  alternativeCount,
  alternativesOf,
  MOST_ALTERNATIVES,
  modelOf,
  shortNames,
} from "../../src/experiment/alternatives.ts";
import { factorsSchema } from "../../src/experiment/factors.ts";
import { factorialModel as model } from "../support/factorial.ts";

const designs = ["as-built", "three-servers"];
const factors = factorsSchema.parse({
  "services.chat.servers": [4, 5],
  "services.chat.crash.repair.mean": { from: "1 h", to: "3 h", steps: 2 },
});
const chatOf = (design: string, settings: object, vector: object) =>
  modelOf(model, { design, settings: new Map(Object.entries(settings)) }, new Map(Object.entries(vector)))
    .services.chat;

it("without factors the designs are compared, as they are called", () => {
  const alternatives = alternativesOf({ designs, seed: "s" }, model);
  expect(alternatives.map(({ name, title }) => [name, title])).toEqual([
    ["as-built", "as built"],
    ["three-servers", "three servers"],
  ]);
  expect(alternatives.every(({ settings }) => settings.size === 0)).toBe(true);
});

it("with factors each design is compared at each point, designs outermost", () => {
  const alternatives = alternativesOf({ designs, factors, seed: "s" }, model);
  expect(alternatives.map(({ name }) => name)).toEqual(
    designs.flatMap((design) =>
      [
        "servers=4/repair.mean=1 h",
        "servers=4/repair.mean=3 h",
        "servers=5/repair.mean=1 h",
        "servers=5/repair.mean=3 h",
      ].map((point) => `${design}/${point}`),
    ),
  );
  expect(alternatives[4].title).toBe("three servers · servers 4 · repair.mean 1 h");
  expect([...alternatives[7].settings.values()]).toEqual([5, "3 h"]);
  expect(alternativeCount({ designs, factors, seed: "s" })).toBe(8);
});

it("a hypercube is the same for the same seed, and its alternatives have names of their own", () => {
  const sampling = { kind: "latin-hypercube", points: 30 };
  const laws = factorsSchema.parse({ "services.chat.crash.life.mean": { uniform: ["1 h", "9 h"] } });
  const names = (seed: string) =>
    alternativesOf({ designs, factors: laws, sampling, seed }, model).map(({ name }) => name);
  expect(names("s")).toEqual(names("s"));
  expect(names("s")).not.toEqual(names("t"));
  expect(new Set(names("s")).size).toBe(60);
  expect(names("s")[0]).toMatch(/^as-built\/life.mean=[\d.]{1,8} h$/);
});

it("paths are called by the shortest end that no other has", () => {
  expect(shortNames(["a.crash.life.mean", "a.crash.repair.mean", "a.servers"])).toEqual([
    ...["life.mean", "repair.mean", "servers"],
  ]);
  expect(shortNames(["a.chat.servers", "b.chat.servers", "servers"])).toEqual([
    ...["a.chat.servers", "b.chat.servers", "servers"],
  ]);
  expect(shortNames(["people.diagnose.median"])).toEqual(["diagnose.median"]);
});

it("a vector is set before a design changes the model, and a factor after it", () => {
  const servers = "services.chat.servers";
  expect(chatOf("as-built", {}, {}).servers).toBe(2);
  expect(chatOf("as-built", {}, { [servers]: 7 }).servers).toBe(7);
  expect(chatOf("three-servers", {}, { [servers]: 7 }).servers).toBe(3);
  expect(chatOf("three-servers", { [servers]: 5 }, { [servers]: 7 }).servers).toBe(5);
  expect(chatOf("three-servers", { [servers]: 5 }, {}).servers).toBe(5);
  const both = chatOf("three-servers", { [servers]: 5 }, { "services.chat.crash.life.mean": "1 h" });
  expect(both).toMatchObject({ servers: 5, crash: { life: { mean: 3600 } } });
});

it("an alternative's inputs of its own are set before a design, in the place of a vector's, and checked in full", () => {
  const servers = "services.chat.servers";
  const made = (design: string, input: number, vector: object = {}) => {
    const one = { design, settings: new Map(), inputs: new Map([[servers, input]]) };
    return modelOf(model, one, new Map(Object.entries(vector))).services.chat.servers;
  };
  expect([made("as-built", 7), made("three-servers", 7), made("as-built", 7, { [servers]: 5 })]).toEqual([
    7, 3, 7,
  ]);
  expect(() => made("as-built", 0)).toThrow(servers);
});

it("a vector may have the very value that a design sets", () => {
  expect(chatOf("three-servers", {}, { "services.chat.servers": 3 }).servers).toBe(3);
});

it("a value that does not fit is refused, alone and with a vector", () => {
  expect(() => chatOf("as-built", { "services.chat.servers": "3 h" }, {})).toThrow("whole number");
  const vector = { "services.chat.crash.life.mean": "1 h" };
  expect(() => chatOf("as-built", { "services.chat.servers": "3 h" }, vector)).toThrow("whole number");
  expect(() => chatOf("immortal", { "services.chat.crash.life.mean": "3 h" }, {})).toThrow(
    "chat has no crash",
  );
});

it("more alternatives than are allowed are ours to prevent", () => {
  const sampling = { kind: "latin-hypercube", points: MOST_ALTERNATIVES / 2 + 1 };
  expect(() => alternativesOf({ designs, factors, sampling, seed: "s" }, model)).toThrow("at most 1000");
});
