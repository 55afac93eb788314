import { expect, it } from "vitest";
import { legend, upArrow } from "../../src/plots/legend.ts";
import { svg } from "../../src/plots/svg.ts";
import { named } from "./text-boxes.ts";

it("wraps, and is as high as its lines", () => {
  const entries = Array.from({ length: 6 }, (_, i) => ({ text: `an entry ${i}`, sample: () => [] }));
  expect(legend([], { top: 0, width: 300 }).height).toBe(0);
  expect(legend(entries.slice(0, 1), { top: 5, width: 300 }).height).toBe(22);
  const { elements, height } = legend(entries, { top: 0, width: 300 });
  expect(height).toBe(66);
  expect(new Set(elements.map(({ properties }) => properties.y)).size).toBe(3);
});

it("an axis that goes up is shown by an arrow", () => {
  expect(named(svg("g", {}, ...upArrow(0, 10)), "path")[0]!.properties.d).toBe("M8,2L12,9L4,9Z");
});
