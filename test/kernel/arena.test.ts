import { expect, it } from "vitest";
import { Arena, f64, i32, type Shape, u8, u16, u32 } from "../../src/kernel/arena.ts";

const shape = {
  clock: f64(),
  odd: u8(3),
  servers: { causes: u32(5), zone: u16(7), deeper: { balance: i32(2) } },
} satisfies Shape;

it("a new arena is zero everywhere and its columns have their declared kinds and lengths", () => {
  const { views, bytes } = new Arena(shape);
  expect(bytes.every((byte) => byte === 0)).toBe(true);
  expect(views.clock).toBeInstanceOf(Float64Array);
  expect(views.odd).toHaveLength(3);
  expect(views.servers.causes).toBeInstanceOf(Uint32Array);
  expect(views.servers.deeper.balance).toHaveLength(2);
});

it("no two columns share a byte", () => {
  const { views } = new Arena(shape);
  views.clock.fill(-1.5);
  views.odd.fill(255);
  views.servers.causes.fill(7);
  views.servers.zone.fill(9);
  views.servers.deeper.balance.fill(-3);
  expect(Array.from(views.clock)).toEqual([-1.5]);
  expect(Array.from(views.odd)).toEqual([255, 255, 255]);
  expect(new Set(views.servers.causes)).toEqual(new Set([7]));
  expect(new Set(views.servers.zone)).toEqual(new Set([9]));
  expect(Array.from(views.servers.deeper.balance)).toEqual([-3, -3]);
});

it("restoring brings back every column, and the saved bytes are not touched by what happens later", () => {
  const arena = new Arena(shape);
  arena.views.clock[0] = 2.5;
  const saved = arena.save();
  const digest = arena.digest();
  arena.views.clock[0] = 3;
  arena.views.servers.deeper.balance[1] = -8;
  expect(arena.digest()).not.toBe(digest);
  arena.restore(saved);
  expect(arena.digest()).toBe(digest);
  expect([arena.views.clock[0], arena.views.servers.deeper.balance[1]]).toEqual([2.5, 0]);
});

it("a copy has the same digest and a life of its own", () => {
  const arena = new Arena(shape);
  arena.views.odd[2] = 4;
  const copy = arena.copy();
  expect(copy.digest()).toBe(arena.digest());
  copy.views.odd[2] = 5;
  expect(arena.views.odd[2]).toBe(4);
  expect(copy.digest()).not.toBe(arena.digest());
});

it("the digest is the SHA-256 of the bytes", () => {
  expect(new Arena({ nothing: f64(0) }).digest()).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});

it("a saved state of another shape and a column of half a row are refused", () => {
  expect(() => new Arena({ clock: f64() }).restore(new Uint8Array(16))).toThrow("same shape");
  expect(() => f64(1.5)).toThrow("whole number");
  expect(() => u8(-1)).toThrow("whole number");
});
