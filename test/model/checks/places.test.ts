import { expect, it } from "vitest";
import { checkDomains } from "../../../src/model/checks/places.ts";
import { saidBy } from "./complained.ts";

const said = (domains: object) => saidBy(checkDomains, { domains });

it("places go from the outside in, and an overlay goes anywhere", () => {
  expect(said({ site: { kind: "data-centre" }, rack: { kind: "rack", in: "site" } })).toEqual([]);
  expect(said({ host: { kind: "host" }, rack: { kind: "rack", in: "host" } })).toEqual([
    "domains.rack.in: a rack cannot be in a host",
  ]);
  expect(said({ one: { kind: "rack" }, two: { kind: "rack", in: "one" } })).toEqual([
    "domains.two.in: a rack cannot be in a rack",
  ]);
  const across = { kind: "overlay", in: "host" };
  expect(said({ host: { kind: "host" }, across, rack: { kind: "rack", in: "across" } })).toEqual([]);
});

it("a place is in one that is there", () => {
  expect(said({ rack: { kind: "rack", in: "site" } })).toEqual([
    "domains.rack.in: there is no domain called site [rack]",
  ]);
});

it("a place cannot be in itself, directly or around corners", () => {
  expect(said({ a: { kind: "rack", in: "a" } })).toEqual(["domains.a.in: the domains are in a ring: a in a"]);
  const ring = (outer: string) => ({ kind: "overlay", in: outer });
  expect(said({ a: ring("c"), b: ring("a"), c: ring("b") })).toEqual([
    "domains.a.in: the domains are in a ring: a in c in b in a",
    "domains.b.in: the domains are in a ring: b in a in c in b",
    "domains.c.in: the domains are in a ring: c in b in a in c",
  ]);
});

it("what hangs on a ring without being in it is not told twice", () => {
  const domains = { a: { kind: "overlay", in: "a" }, b: { kind: "overlay", in: "a" } };
  expect(said(domains)[0]).toContain("a in a");
  expect(said(domains).filter((line) => line.includes("ring"))).toHaveLength(1);
});

it("places nest 32 deep and no deeper", () => {
  const nested = (depth: number) =>
    Object.fromEntries(
      Array.from({ length: depth }, (_, index) => [
        `d${index}`,
        { kind: "overlay", ...(index > 0 && { in: `d${index - 1}` }) },
      ]),
    );
  expect(said(nested(32))).toEqual([]);
  expect(said(nested(33))).toEqual(["domains.d32.in: places nest at most 32 deep"]);
});
