import { expect, it } from "vitest";
import { FactLog } from "../../src/kernel/fact-log.ts";

it("a log keeps what it heard, in order, however long it grows", () => {
  const log = new FactLog();
  for (let i = 0; i < 1000; i++) log.append(i % 7, i / 3, i, -i, 0.5, 1e300, Number.POSITIVE_INFINITY);
  expect(log.length).toBe(1000);
  for (const i of [0, 255, 256, 999]) {
    expect(log.at(i)).toEqual({
      kind: i % 7,
      time: i / 3,
      numbers: [i, -i, 0.5, 1e300, Number.POSITIVE_INFINITY],
    });
  }
});

it("a log that is cut goes on from there, and is never stretched", () => {
  const log = new FactLog();
  for (let i = 0; i < 10; i++) log.append(1, i, 0, 0, 0, 0, 0);
  log.truncate(4);
  log.append(2, 99, 0, 0, 0, 0, 0);
  expect(log.length).toBe(5);
  expect([log.at(3).time, log.at(4).time]).toEqual([3, 99]);
  expect(() => log.truncate(6)).toThrow("never stretched");
});

it("a fact that was not kept is not made up", () => {
  const log = new FactLog();
  log.append(1, 1, 0, 0, 0, 0, 0);
  log.truncate(0);
  expect(() => log.at(0)).toThrow();
});
