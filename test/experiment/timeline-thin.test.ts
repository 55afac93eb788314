import { expect, it } from "vitest";
import { thinned } from "../../src/experiment/timeline-thin.ts";

const times = Array.from({ length: 5000 }, (_, index) => index);

it("of very many samples at most 400 stay, the first and the last and all extremes among them", () => {
  const served = times.map((time) => (time === 1234 ? 0 : 0.5 + time / 1e5));
  const queue = times.map((time) => (time === 4321 ? 9 : 0));
  const places = thinned(times, [served, queue]);
  expect(places.length).toBeLessThanOrEqual(400);
  expect(places.length).toBeGreaterThan(150);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  for (const place of [0, 1234, 4321, 4999]) expect(places).toContain(place);
  expect(places).not.toContain(1235);
});

it("both sides of a jump stay, so that it stands upright", () => {
  const doubled = times.map((time) => (time === 2501 ? 2500 : time));
  const served = times.map((time) => (time <= 2500 ? 0 : 1));
  const places = thinned(doubled, [served]);
  expect(places).toContain(2500);
  expect(places).toContain(2501);
});
