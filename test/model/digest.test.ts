import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { canonicalJson, digestOf, shortDigest } from "../../src/model/digest.ts";

it("canonical JSON sorts keys at every depth and keeps the order of lists", () => {
  expect(canonicalJson({ z: [2, 1, { b: null, a: "ü" }], a: true })).toBe(
    '{"a":true,"z":[2,1,{"a":"ü","b":null}]}',
  );
});

it("the digest is the SHA-256 of the canonical JSON in UTF-8", () => {
  const tree = { b: "ü 漢", a: [1.5, "x"] };
  const expected = createHash("sha256").update('{"a":[1.5,"x"],"b":"ü 漢"}', "utf8").digest("hex");
  expect(digestOf(tree)).toBe(expected);
  expect(shortDigest(digestOf(tree))).toBe(expected.slice(0, 16));
});

it("different trees have different digests", () => {
  const trees = [{}, [], "", 0, null, { a: 1 }, { a: "1" }, [1], [[1]], { a: { b: 1 } }, { "a.b": 1 }];
  expect(new Set(trees.map(digestOf)).size).toBe(trees.length);
});
