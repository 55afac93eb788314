import { expect, it } from "vitest";
import { rule } from "../../../src/plots/marks/rule.ts";

it("goes from a place to a place", () => {
  const [line] = rule.draw({ from: [1, 2], to: [3, 4] }, { look: "grid" });
  expect(line!.properties).toMatchObject({ x1: "1", y1: "2", x2: "3", y2: "4", className: ["grid"] });
});
