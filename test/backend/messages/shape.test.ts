import { expect, it } from "vitest";
import { MINUTES, messagesShape } from "../../../src/backend/messages/shape.ts";

it("a model without messages keeps nothing of them", () => {
  expect(Object.values(messagesShape(0)).every(({ length }) => length === 0)).toBe(true);
  expect(messagesShape(3).stored.length).toBe(3 * MINUTES);
  expect(messagesShape(3).due.length).toBe(MINUTES);
});
