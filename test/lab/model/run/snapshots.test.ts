import { expect, it } from "vitest";
import { Snapshots } from "../../../../src/lab/model/run/snapshots.ts";

const bytes = (): Uint8Array => new Uint8Array(100);

it("they take no more room however long a run is, and the start is always kept", () => {
  const snapshots = new Snapshots({ time: 0, instants: 0, bytes: bytes() }, 1000);
  let [taken, most] = [0, 0];
  for (let instants = 1; instants <= 1_000_000; instants++) {
    snapshots.consider(instants / 10, instants, () => {
      taken++;
      return bytes();
    });
    most = Math.max(most, snapshots.size);
  }
  expect(most).toBeLessThanOrEqual(1000);
  expect(snapshots.count).toBeGreaterThan(3);
  expect(taken).toBeLessThan(200);
  expect(snapshots.before(0).time).toBe(0);
});

it("the way back to any time is at most a part of the whole run", () => {
  const snapshots = new Snapshots({ time: 0, instants: 0, bytes: bytes() }, 2000);
  const most = 100_000;
  for (let instants = 1; instants <= most; instants++) snapshots.consider(instants, instants, bytes);
  const ways = Array.from({ length: 300 }, (_, at) => 300 * at - snapshots.before(300 * at).instants);
  expect(Math.min(...ways)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ways)).toBeLessThanOrEqual(most / 4);
});

it("what is passed a second time is not kept twice", () => {
  const snapshots = new Snapshots({ time: 0, instants: 0, bytes: bytes() }, 10_000);
  for (let round = 0; round < 3; round++)
    for (let instants = 1; instants <= 1000; instants++) snapshots.consider(instants, instants, bytes);
  const { count } = snapshots;
  const once = new Snapshots({ time: 0, instants: 0, bytes: bytes() }, 10_000);
  for (let instants = 1; instants <= 1000; instants++) once.consider(instants, instants, bytes);
  expect(count).toBe(once.count);
});
