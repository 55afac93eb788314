import { expect, it } from "vitest";
import { Arena } from "../../src/kernel/arena.ts";
import { ABOUT, firstNoticeFrom, noticeCame, noticesShape, troubleBegan } from "../../src/metrics/notices.ts";

const fresh = () => new Arena(noticesShape).views;

it("a notice is of the last trouble of its subject, or of one of long ago", () => {
  const state = fresh();
  troubleBegan(state, 5, ABOUT.life, 3);
  troubleBegan(state, 8, ABOUT.life, 3);
  troubleBegan(state, 9, ABOUT.group, 3);
  expect(noticeCame(state, 10, ABOUT.life, 3)).toBe(8);
  expect(noticeCame(state, 10, ABOUT.life, 4)).toBe(Number.NEGATIVE_INFINITY);
  expect(noticeCame(state, 10, ABOUT.service, 3)).toBe(Number.NEGATIVE_INFINITY);
});

it("the first notice from a time on is of a trouble that was there by then", () => {
  const state = fresh();
  noticeCame(state, 4, ABOUT.service, 0);
  troubleBegan(state, 6, ABOUT.life, 3);
  noticeCame(state, 7, ABOUT.life, 3);
  noticeCame(state, 8, ABOUT.service, 0);
  expect([4, 5, 6, 9].map((time) => firstNoticeFrom(state, time))).toEqual([4, 8, 7, -1]);
});

it("only the last are remembered", () => {
  const state = fresh();
  for (let time = 0; time < 100; time++) noticeCame(state, time, ABOUT.service, 0);
  expect(firstNoticeFrom(state, 0)).toBe(84);
  for (let time = 0; time < 100; time++) troubleBegan(state, time, ABOUT.life, time);
  expect(noticeCame(state, 100, ABOUT.life, 35)).toBe(Number.NEGATIVE_INFINITY);
  expect(noticeCame(state, 100, ABOUT.life, 36)).toBe(36);
});
