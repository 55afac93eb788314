import { expect, it } from "vitest";
import { demandLines } from "../../../src/model/describe/demand.ts";
import { load, PAIR } from "../model-text.ts";

const said = (more: string) => demandLines(load(`${PAIR}${more}`).model()).map(({ text }) => text);

it("says what is asked over the day, and when a run begins", () => {
  expect(said("")).toEqual([]);
  expect(
    said("demand: { kind: sinusoid, peak: '20:00', lowest: 0.5 }\nclock: { starts: 2014-02-22 11:00 }\n"),
  ).toEqual([
    "asked of the service over the day: sinusoid (one high and one low a day, twelve hours apart, and a cosine between them): peak 20:00, highest 1, lowest 0.5, turns 1 h",
    "a run begins at 2014-02-22 11:00:00 by the clock",
  ]);
});
