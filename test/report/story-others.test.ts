import { expect, it } from "vitest";
import { type OtherRun, othersText } from "../../src/report/story-others.ts";

const row = (title: string, longestOutage: number | null, more: Partial<OtherRun> = {}): OtherRun => ({
  name: title,
  title,
  longestOutage,
  downtime: longestOutage,
  userHoursLost: longestOutage === null ? null : 1e8,
  ending: "switched to other site",
  ...more,
});

const told = row("as built", 3600);
const replay = { width: 80, purpose: "replay" } as const;

it("each design stands with its outage, the difference, and how it ended, within 80 columns", () => {
  const long = row("a design with a very long name indeed, and more of it", 40_000);
  const text = othersText(told, [row("better", 0), row("worse", 7200), row("none", null), long], replay);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(text).toMatch(/^better +none +−1 h/m);
  expect(text).toMatch(/^worse +2 h +\+1 h/m);
  expect(text.replaceAll("\n", " ")).toContain(
    "Of 3 other designs, 1 would have prevented this outage and 2 would have made it longer.",
  );
});

it("where the told run had none, or there is no other design, nothing is summed up", () => {
  expect(othersText(row("as built", 0), [row("worse", 9)], replay)).not.toContain("Of 1 other");
  expect(othersText(told, [], replay)).toContain("There is no other design");
});

it("names that write wide are cut by their width", () => {
  const wide = othersText(told, [row("設計".repeat(20), 3600)], replay)
    .split("\n")
    .find((line) => line.includes("設"))!;
  expect(wide).toMatch(/^(?:設計){5}…/);
  expect(wide).toContain("same");
});

it("in random years the longest outage of another design is another outage", () => {
  const text = othersText(told, [row("better", 0), row("alike", 3600)], { width: 80, purpose: "years" });
  expect(text.replaceAll("\n", " ")).toContain(
    "1 would have had no outage and 1 would have had one as long.",
  );
});
