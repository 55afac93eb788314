import { expect, it } from "vitest";
import { contrast, darkShades, lightShades, luminance, textOn, tones } from "../../src/plots/tones.ts";
import { difference, visions } from "./colour-vision.ts";

const pages = [
  ["light", lightShades, "#ffffff"],
  ["dark", darkShades, "#14171c"],
] as const;

it("luminance and contrast are those of WCAG", () => {
  expect(luminance("#ffffff")).toBeCloseTo(1, 12);
  expect(luminance("#000000")).toBe(0);
  expect(luminance("#777777")).toBeCloseTo(0.184475, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
});

it.each(pages)("on a %s page lines can be seen and texts be read", (_, shades, page) => {
  expect(shades.page).toBe(page);
  for (const tone of tones) expect(contrast(shades.tones[tone], page)).toBeGreaterThanOrEqual(3);
  expect(contrast(shades.text, page)).toBeGreaterThanOrEqual(7);
  expect(contrast(shades.quiet, page)).toBeGreaterThanOrEqual(4.5);
});

it.each(pages)("a text on any tone of a %s page can be read", (_, shades) => {
  for (const tone of tones)
    expect(contrast(textOn(shades.tones[tone]), shades.tones[tone])).toBeGreaterThanOrEqual(4.5);
});

it.each(pages)("designs of a %s page are told apart with every kind of colour vision", (_, shades) => {
  const told = tones.filter((tone) => tone !== "muted" && tone !== "plain");
  for (const vision of Object.keys(visions))
    told.forEach((one, i) => {
      for (const other of told.slice(i + 1))
        expect(
          difference(vision, shades.tones[one], shades.tones[other]),
          `${vision} ${one} ${other}`,
        ).toBeGreaterThan(5);
    });
});

it("two tones that some cannot tell apart are found", () => {
  expect(difference("usual", "#c85200", "#a37500")).toBeGreaterThan(5);
  expect(difference("deutan", "#c85200", "#a37500")).toBeLessThan(1);
});
