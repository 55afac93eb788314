import { expect, it } from "vitest";
import { line } from "../../../src/plots/marks/line.ts";

const scales = { x: (value: number) => 10 * value, y: (value: number) => 100 - value, tone: 2 } as const;

it("runs through its points in pixels", () => {
  const [path] = line.draw(
    [
      { x: 0, y: 1 },
      { x: 2, y: 50 },
    ],
    { ...scales, look: "dashed" },
  );
  expect(path!.properties).toMatchObject({ d: "M0,99L20,50", className: ["line", "tone-2", "dashed"] });
  expect(line.draw([{ x: 0, y: 1 }], scales)).toEqual([]);
});
