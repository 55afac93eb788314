import { expect, it } from "vitest";
import { COURIERS, Couriers, courierPick, FATE } from "../../../../src/lab/view/map/couriers.ts";

const counts = (sent: number, waiting = 0, refused = 0) => ({
  sent,
  delivered: sent - waiting - refused,
  late: 0,
  refused,
  lost: 0,
  waiting,
  secondTick: null,
});
const flown = (step: (round: number) => ReturnType<typeof counts>): Couriers => {
  const couriers = new Couriers();
  for (let round = 0; round <= COURIERS; round++) couriers.take(step(round), round * 200);
  return couriers;
};

it("messages set out while more are sent, and none while nothing is", () => {
  expect([...flown((round) => counts(100 * round)).numbers].filter((number) => number > 0)).toHaveLength(
    COURIERS,
  );
  expect(flown(() => counts(100)).isMoving).toBe(false);
});

it("a delivered message goes on, one that waits stays with its first tick, a refused one is turned away", () => {
  expect([...flown((round) => counts(round)).fates].every((fate) => fate === FATE.delivered)).toBe(true);
  expect([...flown((round) => counts(round, round)).fates].every((fate) => fate === FATE.kept)).toBe(true);
  expect([...flown((round) => counts(round, 0, round)).fates].every((fate) => fate === FATE.refused)).toBe(
    true,
  );
});

it("a way has two legs and an end", () => {
  const couriers = new Couriers();
  couriers.take(counts(0), 0);
  couriers.take(counts(1), 1000);
  const legs = [1000, 1550, 2100, 2650, 3300].map((now) => couriers.legs(0, now));
  expect(legs).toEqual([0, 0.5, 1, 1.5, 2]);
  expect(couriers.legs(0, 9000)).toBe(-1);
  expect(couriers.isMoving).toBe(false);
});

it("going back in time sends nothing", () => {
  const couriers = new Couriers();
  couriers.take(counts(100), 0);
  couriers.take(counts(50), 1000);
  expect(couriers.isMoving).toBe(false);
});

it("a courier's places are always the same, and within bounds", () => {
  for (let number = 1; number < 200; number++) {
    expect(courierPick(number, 1, 7)).toBeLessThan(7);
    expect(courierPick(number, 1, 7)).toBe(courierPick(number, 1, 7));
  }
});
