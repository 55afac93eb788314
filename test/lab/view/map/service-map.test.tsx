import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { mapColours } from "../../../../src/lab/view/map/map-colours.ts";
import { MapField } from "../../../../src/lab/view/map/map-field.tsx";
import { layMap } from "../../../../src/lab/view/map/map-layout.ts";
import { conditionCounts, MapLegend } from "../../../../src/lab/view/map/map-legend.tsx";
import { dotsFor } from "../../../../src/lab/view/map/map-painter.ts";
import { MapTwin } from "../../../../src/lab/view/map/map-twin.tsx";
import { contrast } from "../../../../src/plots/tones.ts";
import { fakeFrame, fakeScene, largeScene, smallScene } from "../../../support/fake-scene.ts";

const scene = largeScene();
const layout = layMap(scene, 960);
const conditions = new Uint8Array(scene.components.length);
conditions[20] = CONDITION.failed;
conditions[21] = CONDITION.hung;
const frame = fakeFrame(scene, { conditions });
const choose = (): void => {};

it("a list box with one option says which thing is current, and where in the whole it stands", () => {
  const html = render(
    <MapField scene={scene} layout={layout} frame={frame} chosen={null} onChoose={choose} />,
  );
  expect(html).toContain('role="listbox"');
  expect(html.match(/role="option"/g)).toHaveLength(1);
  expect(html).toContain(`aria-setsize="${scene.components.length}"`);
  expect(html).toContain("dc1, data centre");
  expect(html.match(/aria-activedescendant="([^"]*)"/)![1]).toBe(html.match(/ id="([^"]*)"/)![1]);
});

it("the legend counts conditions in words, and says what a dot stands for", () => {
  const html = render(
    <MapLegend scene={scene} layout={layout} frame={frame} colours={mapColours(false)} perDot={200_000} />,
  );
  for (const text of ["failed", "hung", "cut off", "held down", "200 k phones", "stands by"])
    expect(html).toContain(text);
  expect(conditionCounts({ layout, frame })).toEqual([549, 1, 1, 0, 0, 0, 0, 0]);
});

it("a scene of one server has no legend of phones, services or roles", () => {
  const small = smallScene();
  const html = render(
    <MapLegend
      scene={small}
      layout={layMap(small, 351)}
      frame={fakeFrame(small)}
      colours={mapColours(true)}
      perDot={1}
    />,
  );
  expect(html).not.toMatch(/phones|Services|stands by/);
});

it("the list is not made while it is closed", () => {
  const html = render(<MapTwin scene={scene} frame={frame} onChoose={choose} />);
  expect(html).toContain("The same as a list");
  expect(html).not.toContain("rack-1");
});

it("names of models are texts, whatever they look like", () => {
  const bad = fakeScene({ racks: 0, services: { "<img src=x>": 1 } });
  const html = render(
    <MapField scene={bad} layout={layMap(bad, 351)} frame={fakeFrame(bad)} chosen={0} onChoose={choose} />,
  );
  expect(html).not.toContain("<img");
});

it("dots are bounded, and leave room for a surge", () => {
  for (const width of [351, 960])
    for (const online of [1, 1000, 147e6]) {
      const { perDot, count } = dotsFor({ populations: [{ name: "", online }] }, { width });
      expect(count).toBeLessThanOrEqual(800);
      expect(count * perDot).toBeGreaterThanOrEqual(online);
    }
});

it.each([true, false])("what is drawn stands out from what is behind it (dark: %s)", (isDark) => {
  const { page, fills, services, conditions: colours, phones, quiet, ink } = mapColours(isDark);
  for (const behind of [page, ...fills])
    for (const colour of [...services, ...colours, ...phones])
      expect(contrast(behind, colour)).toBeGreaterThan(3);
  for (const behind of [page, ...fills])
    for (const text of [quiet, ink]) expect(contrast(behind, text)).toBeGreaterThan(4.5);
});
