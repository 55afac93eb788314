import { expect, it } from "vitest";
import { measured, measures } from "../../support/lesson-files.ts";

it.each(measures)("$id: $title comes out as the lesson says", async ({ id, place, designs, expected }) => {
  const values = await measured(id, place);
  for (const { design, from, to } of expected) {
    const value = values[designs.indexOf(design)]!;
    expect([design, value, value >= from && value <= to]).toEqual([design, value, true]);
  }
});
