import { expect, it } from "vitest";
import { plotStyle } from "../../src/plots/style.ts";
import { darkShades, lightShades, tones } from "../../src/plots/tones.ts";

it("every tone has a class, and a colour for light, dark and print", () => {
  for (const tone of tones) {
    expect(plotStyle).toContain(`.plot .tone-${tone}{`);
    expect(plotStyle.split(`--tone-${tone}:${lightShades.tones[tone]};`)).toHaveLength(3);
    expect(plotStyle).toContain(`--tone-${tone}:${darkShades.tones[tone]};`);
  }
  expect(plotStyle.indexOf("@media print")).toBeGreaterThan(plotStyle.indexOf("prefers-color-scheme:dark"));
});

it("can stand in HTML and in XML, and asks nobody for anything", () => {
  expect(plotStyle).not.toMatch(/[<>&]|url\(|@import|http/);
});
