import { expect, it } from "vitest";
import { drawBands } from "../../../src/plots/tracks/bands.ts";
import { timeAxis } from "../../../src/plots/tracks/space.ts";
import { shownText } from "../text-boxes.ts";

const space = { time: timeAxis(0, 400, [0, 400]), width: 420, prefix: "p" };
const band = (label: string, from: number, to: number) => ({ label, from, to, tone: 1 }) as const;
const texts = (drawn: ReturnType<typeof drawBands>) =>
  drawn
    .tints(100)
    .filter(({ tagName }) => tagName === "text")
    .map(shownText);

it("names stand above their bands, one above the other where they would meet", () => {
  expect(drawBands([], 0, space).height).toBe(0);
  const two = drawBands([band("noticing", 0, 10), band("restarting", 10, 300)], 0, space);
  expect(texts(two)).toEqual(["noticing", "restarting"]);
  expect(two.height).toBe(2 * 18 + 4);
  expect(two.key(0).height).toBe(0);
  const [tint] = two.tints(100);
  expect(tint!.properties).toMatchObject({ x: "0", width: "10", y: "40", height: "60" });
});

it("where names do not fit, numbers stand in for all of them, with a key", () => {
  const drawn = drawBands([band("noticing", 0, 10), band("restarting", 390, 400)], 0, space);
  expect(texts(drawn)).toEqual(["1", "2"]);
  expect(drawn.key(0).elements.map(shownText)).toEqual(["1", "noticing", "2", "restarting"]);
});
