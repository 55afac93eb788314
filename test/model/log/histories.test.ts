import { expect, it } from "vitest";
import type { LoggedComponent } from "../../../src/model/log/failures.ts";
import { historiesOf } from "../../../src/model/log/histories.ts";
import { issuesOf } from "../reading/reading.ts";

const component = (
  installed: number | null,
  ...failures: readonly (readonly [failed: number, repaired: number | null])[]
): LoggedComponent => ({
  name: "a",
  installed,
  failures: failures.map(([failed, repaired], i) => ({ line: i + 2, failed, repaired })),
});

const watched = (components: readonly LoggedComponent[], more: object = {}) =>
  historiesOf(components, { from: 100, until: 200, newAtStart: false, least: 0, ...more }, "x.csv");

/** Length, entry, whether it ended, limit, beginning. */
const shown = ({ lengths, entries, ended, limits, beginnings }: ReturnType<typeof watched>["lives"]) =>
  Array.from(lengths, (length, i) => [length, entries[i], ended[i], limits?.[i], beginnings[i]]);

it("lives go from repair to failure, the last one to the end of the watch; the first one's age is not known", () => {
  const { lives, repairs, unaged, units } = watched([component(null, [120, 125], [150, 160])]);
  expect(shown(lives)).toEqual([
    [25, 0, 1, 75, 125],
    [40, 0, 0, 40, 160],
  ]);
  expect(shown(repairs)).toEqual([
    [5, 0, 1, 80, 120],
    [10, 0, 1, 50, 150],
  ]);
  expect(unaged).toEqual({ count: 1, ended: 1, exposure: 20 });
  expect(units).toEqual([{ times: [20, 45], end: 85 }]);
});

it("those that were new at the start have an age, and so have those that were installed", () => {
  const never = component(null);
  expect(shown(watched([never], { newAtStart: true }).lives)).toEqual([[100, 0, 0, 100, 100]]);
  expect(shown(watched([component(70, [130, null])]).lives)).toEqual([[60, 30, 1, 130, 70]]);
  expect(shown(watched([component(150)]).lives)).toEqual([[50, 0, 0, 50, 150]]);
  expect(watched([never])).toMatchObject({ neverFailed: 1, unaged: { count: 1, ended: 0, exposure: 100 } });
});

it("what began before the watch counts from the age it had then; what lies outside does not count", () => {
  const early = component(null, [40, 50], [90, 110], [160, 250], [260, 270]);
  const { lives, repairs, outside } = watched([early]);
  expect(shown(lives)).toEqual([[50, 0, 1, 90, 110]]);
  expect(shown(repairs)).toEqual([
    [20, 10, 1, 110, 90],
    [40, 0, 0, 40, 160],
  ]);
  expect(outside).toBe(2);
  expect(shown(watched([component(null, [40, 50], [130, null])]).lives)).toEqual([[80, 50, 1, 150, 50]]);
});

it("new at the start is not said of what failed before", () => {
  const { lives } = watched([component(null, [40, 50])], { newAtStart: true });
  expect(shown(lives)).toEqual([[150, 50, 0, 150, 50]]);
});

it("a length of nothing is told with its line, or taken for the least", () => {
  const empty = component(null, [120, 120], [120, 130]);
  expect(issuesOf(() => watched([empty]))).toMatchObject([
    { line: 2, path: "a", found: "a length of nothing" },
  ]);
  expect(shown(watched([empty], { least: 1 }).repairs)).toEqual([
    [1, 0, 1, 80, 120],
    [10, 0, 1, 80, 120],
  ]);
});
