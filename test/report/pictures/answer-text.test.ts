import { expect, it } from "vitest";
import { answerScale, answerText } from "../../../src/report/pictures/answer-text.ts";
import { replayed, yearsCompared } from "../reported.ts";

it("a chance of replays is told as in their tables; other answers in one scale", async () => {
  const replay = await replayed();
  const answer = { estimate: 0.25, lower: 0.2, upper: 0.31, level: 0.95, n: 60 };
  expect(answerText(replay, answer)).toBe("25 (20–31) %");
  expect(answerText(replay, { ...answer, estimate: 0, lower: 0, upper: 0.06 })).toBe("< 6.0 %");
  const years = await yearsCompared();
  expect(answerScale(years)).toBeDefined();
  expect(answerText(years, { refused: "none" }, answerScale(years))).toBe("too few events");
});
