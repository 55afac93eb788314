import { expect, it } from "vitest";
import { timeAxis } from "../../../src/plots/tracks/space.ts";
import { drawSpansTrack } from "../../../src/plots/tracks/spans.ts";
import { hasClass, shownText } from "../text-boxes.ts";

const space = { time: timeAxis(0, 400, [0, 400]), width: 420, prefix: "p" };
const span = (name: string, from: number, to: number) =>
  ({ lane: "people", name, from, to, tone: 1 }) as const;
const drawn = (...spans: ReturnType<typeof span>[]) =>
  drawSpansTrack({ kind: "spans", label: "who", spans }, 0, space);

it("a name stands within a long span, beside a short one, and before one at the edge", () => {
  const { elements } = drawn(span("long", 0, 200), span("short", 210, 212), span("late", 395, 399));
  const names = elements.filter((one) => ["long", "short", "late"].includes(shownText(one)));
  expect(names.map(({ properties }) => [properties.x, properties.textAnchor])).toEqual([
    ["5", undefined],
    ["218", undefined],
    ["390", "end"],
  ]);
  expect(hasClass(names[0]!, "on")).toBe(true);
});

it("spans of one lane that overlap stand below each other, and those out of sight are left out", () => {
  const one = drawn(span("a", 0, 200)).height;
  expect(drawn(span("a", 0, 200), span("b", 250, 300)).height).toBe(one);
  expect(drawn(span("a", 0, 200), span("b", 100, 300)).height).toBe(one + 22);
  expect(drawn(span("a", 0, 200), span("b", 500, 600)).height).toBe(one);
});
