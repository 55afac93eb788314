import { expect, it } from "vitest";
import { z } from "zod";
import { familySchema, type Kind } from "../../src/base/family.ts";
import { grow, madeFrom } from "../../src/base/growth.ts";

const kind = (name: string): Kind => ({ kind: name, summary: `is ${name}`, params: {} });

it("lists made of lists grow with the first of them", () => {
  const words = ["a", "bb"];
  const lengths = madeFrom(words, (word) => [word.length]);
  const even = madeFrom(lengths, (length) => (length % 2 === 0 ? [length] : []));
  grow(words, "cccc");
  grow(words, "d");
  expect([words, lengths, even]).toEqual([
    ["a", "bb", "cccc", "d"],
    [1, 2, 4, 1],
    [2, 4],
  ]);
});

it("a family's schema, and what was made of that, knows a member that came before it was first used", () => {
  const members = [kind("one")];
  const schema = familySchema(members, { wait: z.number().optional() });
  const within = z.strictObject({ policy: schema.meta({ title: "policy" }).default({ kind: "one" }) });
  const checked = z.array(schema.superRefine(() => {}));
  grow(members, { ...kind("two"), params: { times: z.number() } });
  expect(within.parse({ policy: { kind: "two", times: 2, wait: 1 } })).toEqual({
    policy: { kind: "two", times: 2, wait: 1 },
  });
  expect(checked.safeParse([{ kind: "two" }]).success).toBe(false);
  expect(checked.safeParse([{ kind: "two", times: 1 }, { kind: "one" }]).success).toBe(true);
  expect(JSON.stringify(z.toJSONSchema(schema))).toContain("is two");
  const allowed = within.safeParse({ policy: { kind: "three" } }).error?.issues[0];
  expect(allowed).toMatchObject({ options: ["one", "two"] });
});
