import { expect, it } from "vitest";
import { allowedWidth, drawing, idPrefix } from "../../src/plots/drawing.ts";

const head = { name: "a-picture", title: "Title", description: "What one sees." };

it("a drawing is an image that is named and described", () => {
  const root = drawing(head, { width: 400, height: 99.2 }, []);
  expect(root.properties).toMatchObject({ role: "img", viewBox: "0 0 400 100" });
  expect(root.properties.ariaLabelledBy).toEqual(["a-picture-400-title", "a-picture-400-desc"]);
  const ids = root.children.map((child) => (child.type === "element" ? child.properties.id : ""));
  expect(ids).toEqual(["a-picture-400-title", "a-picture-400-desc"]);
});

it("widths are whole and within limits, and a name can stand in an id", () => {
  expect([1, 340.4, 9_999].map(allowedWidth)).toEqual([320, 340, 1200]);
  expect(() => idPrefix({ ...head, name: 'x" onload="' }, 1)).toThrow("a picture's name");
});
