import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { atHorizon } from "../../src/analytic/transient.ts";
import { answersOf } from "../support/exact/chain.ts";
import { primaryBackup, sharedCrew } from "../support/exact/systems.ts";

const rates = { fails: 1 / 500, repairs: 1 / 10 };

it.each([
  ["a primary with a backup", primaryBackup({ ...rates, takesOver: 2, coverage: 0.9 })],
  ["a shared crew", sharedCrew({ ...rates, router: { fails: 1 / 900, repairs: 1 / 3 } })],
])("the downtime of %s agrees with integration step by step", (_, system) => {
  const known = answersOf(system, { horizon: 500, longest: 3, step: 0.05 });
  const found = atHorizon(chainOf(system), 500);
  expect(found).not.toHaveProperty("refused");
  if ("timeDown" in found) expect(found.timeDown / known.downtime).toBeCloseTo(1, 8);
});

it("a large chain is followed until it is steady, however far the horizon", () => {
  const servers = 600;
  const moves = Array.from({ length: servers }, (_, k) => [
    [k, k + 1, (servers - k) * 1e-6] as const,
    [k + 1, k, 1e-2] as const,
  ]).flat();
  const large = chainOf({ states: servers + 1, moves, down: [3] });
  const [short, long] = [1e6, 1e8].map((horizon) => atHorizon(large, horizon)) as { downAtEnd: number }[];
  expect(short.downAtEnd / long.downAtEnd).toBeCloseTo(1, 6);
});
