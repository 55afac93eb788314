import { expect, it } from "vitest";
import {
  advance,
  minuteAt,
  moveShare,
  slotOf,
  spreadOver,
  total,
} from "../../../src/backend/messages/minutes.ts";
import { MINUTES } from "../../../src/backend/messages/shape.ts";
import { messagesOf } from "../../support/messages.ts";

it("a span is spread over the minutes that it lies in", () => {
  const { messages } = messagesOf({});
  advance(messages, 130);
  spreadOver(messages.world.kept, 0, 100, 30, 130);
  expect([...messages.world.kept.slice(0, 3)]).toEqual([30, 60, 10]);
  expect(total(messages, messages.world.kept, 0)).toBe(100);
  expect([minuteAt(59.9), minuteAt(60)]).toEqual([0, 1]);
});

it("what is older than the ring is kept in its oldest minute", () => {
  const { messages } = messagesOf({ pools: 2 });
  spreadOver(messages.world.stored, 1, 7, 0, 60);
  advance(messages, 60 * (MINUTES + 5));
  const { oldest, stored } = messages.world;
  expect(oldest[0]).toBe(6);
  expect(stored[slotOf(1, 6)]).toBe(7);
  expect(total(messages, stored, 1)).toBe(7);
  expect(total(messages, stored, 0)).toBe(0);
});

it("a share is moved out of every minute, all of it exactly", () => {
  const { messages } = messagesOf({});
  const { stored, ready } = messages.world;
  advance(messages, 119);
  spreadOver(stored, 0, 0.3, 0, 119);
  moveShare(messages, stored, ready, 0, 0.5);
  expect(total(messages, ready, 0)).toBeCloseTo(0.15, 15);
  moveShare(messages, stored, ready, 0, 1);
  expect(total(messages, stored, 0)).toBe(0);
});
