import fc from "fast-check";
import { expect, it } from "vitest";
import { Arena } from "../../src/kernel/arena.ts";
import { poolShape, TimerPool } from "../../src/kernel/timer-pool.ts";

const makePool = (count: number) => {
  const arena = new Arena(poolShape(count));
  return { arena, pool: new TimerPool(arena.views) };
};

it("a pool hands out each of its timers once, and then no more", () => {
  const { pool } = makePool(3);
  expect([pool.take(), pool.take(), pool.take()]).toEqual([0, 1, 2]);
  expect(() => pool.take()).toThrow("at most its 3 timers");
});

it("a timer that was given back is handed out again, the latest first", () => {
  const { pool } = makePool(4);
  for (let i = 0; i < 3; i++) pool.take();
  pool.release(0);
  pool.release(2);
  expect([pool.take(), pool.take(), pool.take()]).toEqual([2, 0, 3]);
});

it("nobody shares a timer, whatever comes and goes", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(), { freq: 2 }), { maxLength: 60 }), (steps) => {
      const { pool } = makePool(60);
      const used: number[] = [];
      for (const step of steps) {
        if (step === null || used.length === 0) used.push(pool.take());
        else pool.release(used.splice(step % used.length, 1)[0]);
        expect(new Set(used).size).toBe(used.length);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

it("a restored pool hands out the same timers again", () => {
  const { arena, pool } = makePool(5);
  pool.take();
  pool.take();
  pool.release(0);
  const saved = arena.save();
  const taken = [pool.take(), pool.take()];
  arena.restore(saved);
  expect([pool.take(), pool.take()]).toEqual(taken);
});

it("a timer that is not in use is not given back", () => {
  const { pool } = makePool(3);
  pool.take();
  pool.release(0);
  expect(() => pool.release(0)).toThrow("in use");
  expect(() => pool.release(2)).toThrow("in use");
});
