import { expect, it } from "vitest";
import { createOverload, overloadKinds, overloadSchema } from "../../../src/backend/overload/family.ts";
import * as members from "../../../src/backend/overload/members.ts";

it("holds every member once, each with a summary, and no other kind", () => {
  expect(overloadKinds).toHaveLength(Object.values(members).length);
  expect(new Set(overloadKinds.map(({ kind }) => kind)).size).toBe(overloadKinds.length);
  for (const { summary } of overloadKinds) expect(summary.length).toBeGreaterThan(10);
  expect(overloadSchema().safeParse({ kind: "no-such-kind" }).success).toBe(false);
});

const written = [
  { kind: "ideal" },
  { kind: "linear", costs: 0.5, floor: "10 %" },
  { kind: "congestion", halves: "10 s", power: 2 },
];

it.each(written)("$kind leaves all of the capacity at rest, and never more under more pressure", (given) => {
  const rule = createOverload(overloadSchema().parse(given));
  expect(rule({ backlog: 0, refused: 0 })).toBe(1);
  let last = 1;
  for (let pressure = 0.25; pressure < 1e6; pressure *= 2) {
    const now = rule({ backlog: pressure, refused: pressure });
    expect(now).toBeLessThanOrEqual(last);
    expect(now).toBeGreaterThanOrEqual(0);
    last = now;
  }
  expect(rule({ backlog: Number.POSITIVE_INFINITY, refused: Number.POSITIVE_INFINITY })).toBeLessThanOrEqual(
    last,
  );
});
