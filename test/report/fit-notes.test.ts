import { expect, it } from "vitest";
import { chance } from "../support/chance.ts";
import { durations, fittedLog } from "../support/fitted-log.ts";

const notes = (...given: Parameters<typeof fittedLog>): string => fittedLog(...given).notes.join("\n");

const LOG = "component,failed,repaired\na,100,110\na,300,310\nb,250,260\n";

it("what the log does not say is minded", () => {
  const said = notes(LOG);
  for (const part of [
    "--from and --until",
    "--components says",
    "1 first interval (1 ended) is left out",
    "too few",
    "without memory",
  ])
    expect(said).toContain(part);
  const watch = { from: 0, until: 280, newAtStart: true, least: 0 };
  const known = notes(LOG, { watch, components: 2 });
  expect(known).not.toContain("--components");
  expect(known).toContain("1 failure of the log lies outside");
});

it("none to its end leaves a bound", () => {
  expect(notes("duration,censored\n60,yes\n")).toContain("their mean is at least 20");
});

it("when every law is rejected, it says so", () => {
  const source = chance(5);
  const two = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 1 : 1000) * (1 + 0.1 * source.uniform()));
  expect(notes(durations(two), { draws: 19 })).not.toContain("rejected");
  expect(notes(durations(two), { draws: 39 })).toContain("all 4 laws are rejected");
});

it("lives that shrink are told", () => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `a,${1e6 - 20 * (50 - i) ** 2},${1e6 - 20 * (50 - i) ** 2 + 1}`,
  );
  expect(notes(`component,failed,repaired\n${rows.join("\n")}\n`)).toContain(
    "Lives grow shorter as time goes on",
  );
});
