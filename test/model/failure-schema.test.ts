import { expect, it } from "vitest";
import { z } from "zod";
import { failing, failuresOf } from "../../src/model/failure-schema.ts";

const schema = z.strictObject(failing);
const refusedAt = (given: object) =>
  schema.safeParse(given).error?.issues.map(({ path }) => path.join(".")) ?? [];

it("the short form is one life that ends in a crash, and comes before the others", () => {
  const ends = [{ kind: "crash", repair: "2 h" }];
  const parsed = schema.parse({
    crash: { life: "1 year", repair: "1 h", crew: "day" },
    fails: { disk: { life: "2 years", ends } },
  });
  const [crash, disk] = failuresOf(parsed);
  expect(crash![0]).toBe("crash");
  expect(crash![1].ends).toMatchObject([{ kind: "crash", repair: { value: 3600 }, crew: "day" }]);
  expect([disk![0], disk![1].ends[0]!.repair]).toEqual(["disk", { kind: "fixed", value: 7200 }]);
  expect(failuresOf(schema.parse({}))).toEqual([]);
});

it("by default an end is known at once, repaired by whoever is free, and goes by no priority", () => {
  const { fails } = schema.parse({ fails: { disk: { life: "1 year", ends: [{ kind: "crash" }] } } });
  expect(fails.disk).toMatchObject({ stops: [], along: [] });
  expect(fails.disk!.ends[0]).toEqual({ kind: "crash", priority: 0, found: { kind: "at-once" } });
});

it("a life has at least one end and no more than eight, and clocks stop for known reasons only", () => {
  const disk = (more: object) =>
    refusedAt({ fails: { disk: { life: "1 year", ends: [{ kind: "crash" }], ...more } } });
  expect(disk({})).toEqual([]);
  expect(disk({ ends: [] })).toEqual(["fails.disk.ends"]);
  expect(disk({ ends: Array.from({ length: 9 }, () => ({ kind: "crash" })) })).toEqual(["fails.disk.ends"]);
  expect(disk({ stops: ["asleep"] })).toEqual(["fails.disk.stops.0"]);
  expect(disk({ along: [{ hits: "groups", chance: "5 %" }] })).toEqual(["fails.disk.along.0.hits"]);
});
