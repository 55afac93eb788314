import { expect, it } from "vitest";
import { z } from "zod";
import {
  digest,
  headFields,
  modelFields,
  ruleFields,
  storedEnded,
} from "../../../src/experiment/stored/head.ts";

const ended = {
  ...{ by: "precision", rule: { kind: "precision", relative: 0.05, of: [1, { a: 2 }] } },
  ...{ runs: 128, repeat: "128,64", least: null, withoutInterval: 0 },
};

it("how a study ended is read with its rule, whatever the parameters of that are", () => {
  expect(storedEnded.parse(ended)).toEqual(ended);
  for (const change of [{ by: "boredom" }, { runs: 0 }, { rule: { relative: 1 } }, { rule: "runs" }])
    expect(storedEnded.safeParse({ ...ended, ...change }).success).toBe(false);
  expect(storedEnded.safeParse({ ...ended, rule: { kind: "runs", toString: 1 } }).success).toBe(false);
});

it("a digest has 64 hexadecimal digits", () => {
  expect(["a0".repeat(32), "a0", "A0".repeat(32)].map((one) => digest().safeParse(one).success)).toEqual([
    true,
    false,
    false,
  ]);
  const model = { title: "m", digest: "0".repeat(64) };
  expect(z.object(modelFields).parse({ model })).toEqual({ model });
});

it("a question is of a target that there is, and a rule has a share above nothing", () => {
  const question = z.object({ question: headFields.question });
  const asked = (kind: string) => ({
    question: { column: "downtime", unit: "s", words: "it", target: { kind, p: 0.5 }, moreIsBetter: false },
  });
  expect(question.parse(asked("quantile"))).toEqual(asked("quantile"));
  expect(question.safeParse(asked("hope")).success).toBe(false);
  const rule = z.object(ruleFields);
  expect([0.5, 0].map((threshold) => rule.safeParse({ threshold, settling: 0 }).success)).toEqual([
    true,
    false,
  ]);
});
