import { expect, it } from "vitest";
import { answerRange, answersPicture } from "../../../src/report/pictures/answers.ts";
import { boundAfterNone } from "../../../src/stats/proportion.ts";
import { drawnText, manyOf, replayed, yearsCompared } from "../reported.ts";

it("each design stands in the picture with its numbers; the table has them all", async () => {
  const result = await replayed();
  const picture = answersPicture(result);
  const text = drawnText(picture);
  for (const [label, value] of picture.table.rows) {
    expect(text).toContain(label);
    expect(text).toContain(value);
  }
  expect(answersPicture(manyOf(result, 60)).table.rows).toHaveLength(60);
  expect(picture.title).toBe("Chance of an outage of 3 h or more, once cut strikes");
});

it("what no run showed, or all did, is drawn as the bound that the text tells", async () => {
  const with0 = async (result: Awaited<ReturnType<typeof replayed>>, estimate: number) => ({
    ...result,
    question: { ...result.question, unit: "chance" },
    alternatives: result.alternatives.map((one) => ({
      ...one,
      answer: {
        estimate,
        lower: estimate === 0 ? 0 : 0.95,
        upper: estimate === 0 ? 0.05 : 1,
        level: 0.95,
        n: 80,
      },
    })),
  });
  const bound = boundAfterNone(80, 0.95);
  expect(answerRange(await with0(await replayed(), 0), 0)).toMatchObject({ upper: 0.05, isBound: true });
  expect(answerRange(await with0(await yearsCompared(), 0), 0)).toMatchObject({
    upper: bound,
    isBound: true,
  });
  expect(answerRange(await with0(await replayed(), 1), 0)).toEqual({ estimate: null, lower: 0.95, upper: 1 });
  expect(answerRange(await with0(await yearsCompared(), 1), 0).lower).toBeCloseTo(1 - bound, 12);
});
