import { expect, it } from "vitest";
import { createReconnect, reconnectSchema } from "../../../src/backend/clients/family.ts";
import { waitsInTurn } from "../../../src/backend/clients/policy.ts";

const read = (...waits: [string, string][]) =>
  reconnectSchema().safeParse({ kind: "phased", waits: waits.map(([from, to]) => ({ from, to })) });

it("waits as listed, and as the last one says for ever", () => {
  const { data } = read(["0 s", "0 s"], ["0 s", "0 s"], ["3 s", "5 s"]);
  expect(createReconnect(data!)).toEqual(
    waitsInTurn([
      [0, 0],
      [0, 0],
      [3, 5],
    ]),
  );
});

it("refuses a list without waits, a last wait of none, and a wait that ends before it begins", () => {
  expect(read().success).toBe(false);
  expect(read(["1 s", "2 s"], ["0 s", "0 s"]).success).toBe(false);
  expect(read(["3 s", "2 s"]).success).toBe(false);
  expect(read(["0 s", "2 s"]).success).toBe(true);
});
