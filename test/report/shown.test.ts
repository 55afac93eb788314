import { expect, it } from "vitest";
import {
  costsAndRisks,
  fullLabelOf,
  labelOf,
  leftOutNote,
  settingsNote,
  shownOf,
  toneOf,
  undominated,
} from "../../src/report/shown.ts";
import { manyOf, replayed } from "./reported.ts";

it("the first design has ink, the others eight tones in turn", () => {
  expect([0, 1, 8, 9, 16, 17].map(toneOf)).toEqual(["first", 1, 8, 1, 8, 1]);
});

it("a design is beaten by one that is as cheap and as safe, and better in one of the two", () => {
  const points = [
    { cost: 1, risk: 0.5 },
    { cost: 1, risk: 0.4 },
    { cost: 1, risk: 0.4 },
    { cost: 2, risk: 0.4 },
    { cost: 3, risk: 0.1 },
    null,
  ];
  expect(undominated(points)).toEqual([1, 2, 4]);
});

it("of many designs the first, those that none beats and the best are shown; of few all", async () => {
  const result = await replayed();
  expect(shownOf(result)).toEqual([0, 1, 2]);
  const many = manyOf(result, 60);
  const shown = shownOf(many);
  expect(shown).toHaveLength(12);
  expect(shown[0]).toBe(0);
  for (const place of undominated(costsAndRisks(many))) expect(shown).toContain(place);
  expect(shown).toContain(59);
  expect(shown).not.toContain(5);
  expect(leftOutNote(many, shown)).toContain("12 of 60 designs");
  expect(leftOutNote(result, [0, 1, 2])).toBe("");
});

it("with more that is better, the greatest are shown", async () => {
  const many = manyOf(await replayed(), 60);
  const shown = shownOf({ ...many, question: { ...many.question, moreIsBetter: true } });
  expect(shown).toContain(5);
});

it("with factors a design is called by its number, in tables in full", async () => {
  const [one] = (await replayed()).alternatives;
  const factored = { ...one!, settings: { a: 3 }, title: "as built · a 3", designTitle: "as built" };
  expect([labelOf(factored, 4), fullLabelOf(factored, 4)]).toEqual(["#5 as built", "#5 as built · a 3"]);
  expect([labelOf(one!, 4), fullLabelOf(one!, 4)]).toEqual(["as built", "as built"]);
});

it("what the factors set stands below a label, and nothing without factors", async () => {
  const plain = await replayed();
  const settings = { "services.chat.servers": 3, "services.chat.crash.life": "30 h" };
  expect(settingsNote({ ...plain.alternatives[0]!, settings })).toEqual({ note: "servers 3 · life 30 h" });
  expect(settingsNote(plain.alternatives[0]!)).toEqual({});
});
