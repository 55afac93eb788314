import { expect, it } from "vitest";
import { library } from "../../../../src/lab/model/texts/library.ts";

it("tells models by titles, the outage of 2014 first, and lessons", () => {
  const { models, lessons } = library();
  expect(models.slice(0, 2).map(({ id }) => id)).toEqual(["whatsapp-2014", "whatsapp-2014:replay"]);
  expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
  expect(models.every(({ title }) => title !== "" && title !== "undefined")).toBe(true);
  expect(lessons.length).toBeGreaterThanOrEqual(8);
});
