import { expect, it } from "vitest";
import { MessagesTeller } from "../../src/report/story-messages.ts";

it("says once what waited at most and how long it took, when it has drained", () => {
  const teller = new MessagesTeller();
  expect(teller.hearWaiting(500, 10)).toBe(null);
  expect(teller.hearWaiting(90_000, 10)).toBe(null);
  teller.hearTicks([
    [600, 99, 4_000],
    [600, 50, 1_200],
    [660, 99, 3_000],
  ]);
  expect(teller.hearWaiting(50, 10)).toBe(
    "the messages have drained, of which 90000 waited at most; of those of a minute half of them took up to 20 min, 99 % took up to 1.11 h",
  );
  expect(teller.hearWaiting(0, 10)).toBe(null);
});

it("a few seconds' messages are not worth a word", () => {
  const teller = new MessagesTeller();
  expect(teller.hearWaiting(50, 10)).toBe(null);
  expect(teller.hearWaiting(0, 10)).toBe(null);
});
