import { expect, it } from "vitest";
import type { Distribution } from "../../src/distributions/law.ts";
import { Workshop } from "../../src/model/workshop.ts";
import { load, PAIR } from "./model-text.ts";

const model = load(PAIR).model();
const { life, repair } = model.services.chat.crash!;

it("a law is made once, however many draw from it", () => {
  const shop = new Workshop(model);
  const draws = ["chat-1/crash", "chat-2/crash"].map((name) => shop.draw(life, name));
  expect([...draws, shop.draw(repair, "chat-1/repair")].map(({ law }) => law)).toEqual([0, 0, 1]);
  expect(shop.laws.map((law) => (law as Distribution).mean)).toEqual([3_600_000, 36_000]);
});

it("whoever draws has a stream by name", () => {
  const shop = new Workshop(model);
  const [one, other, again] = ["a", "b", "a"].map((name) => shop.draw(life, name).stream);
  expect(other).not.toBe(one);
  expect(again).toBe(one);
});

it("a law that is there already is taken as it is", () => {
  const shop = new Workshop(model);
  shop.draw(life, "a");
  const [made] = shop.laws;
  const next = new Workshop(model);
  expect(next.laws[next.draw(made!, "b").law]).toBe(made);
});

it("crews stand in the order of the model", () => {
  expect(new Workshop(load(PAIR.replace("crews:", "crews:\n  other: { size: 3 }")).model()).crews).toEqual([
    "other",
    "repairer",
  ]);
});
