import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { pathData, svg } from "../../src/plots/svg.ts";

it("numbers are rounded, undefined is left out, and no number is no place", () => {
  expect(toHtml(svg("rect", { x: 1 / 3, y: -0.001, rx: undefined }), { space: "svg" })).toBe(
    '<rect x="0.33" y="0"></rect>',
  );
  expect(() => svg("rect", { x: Number.NaN })).toThrow("is a number");
});

it("texts are cleaned and cannot leave their element", () => {
  const text = toHtml(svg("text", { class: "a" }, "</text><script>\u0000&"), { space: "svg" });
  expect(text).toBe('<text class="a">&#x3C;/text>&#x3C;script> &#x26;</text>');
});

it("a path goes from point to point and may close", () => {
  expect(
    pathData([
      [0, 1],
      [2.005, 3],
    ]),
  ).toBe("M0,1L2.01,3");
  expect(
    pathData(
      [
        [0, 1],
        [2, 3],
      ],
      "Z",
    ),
  ).toBe("M0,1L2,3Z");
});
