import { expect, it } from "vitest";
import { label } from "../../../src/plots/marks/label.ts";
import { named, shownText } from "../text-boxes.ts";

it("stands with its middle at its place", () => {
  const [text] = label.draw(
    { text: "abc", x: 10, y: 20, room: 100 },
    { anchor: "end", size: 12, isQuiet: true },
  );
  expect(text!.properties).toMatchObject({
    x: "10",
    y: "24.32",
    textAnchor: "end",
    fontSize: "12",
    className: ["quiet"],
  });
  expect(named(text!, "title")).toEqual([]);
});

it("a text that is cut tells all of it in its title, and one that fits nowhere is none", () => {
  const [text] = label.draw({ text: "availability", x: 0, y: 0, room: 50 }, {});
  expect(shownText(text!)).toMatch(/^avai.*…$/);
  expect(named(text!, "title").map(shownText)).toEqual(["availability"]);
  expect(label.draw({ text: "availability", x: 0, y: 0, room: 5 }, {})).toEqual([]);
  expect(label.draw({ text: "", x: 0, y: 0, room: 50 }, {})).toEqual([]);
});
