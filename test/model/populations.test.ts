import { expect, it } from "vitest";
import { populationsOf } from "../../src/model/populations.ts";
import { phoneModel, unchecked } from "./checks/complained.ts";

const { phones } = phoneModel;
const of = (more: object) =>
  populationsOf(unchecked({ ...phoneModel, phones: { ...phones, ...more } }).phones);

it("one population needs no name, and is said at phones itself", () => {
  const [one, ...others] = of({});
  expect(others).toEqual([]);
  expect(one).toMatchObject({ name: "", online: 1e6, home: "main", standby: "other", path: ["phones"] });
  expect(populationsOf(undefined)).toEqual([]);
});

it("of several each says what is special about it, and all else is as said for all", () => {
  const budget = { rate: "1 per h" };
  const populations = { old: { online: "10k", timeout: "5 s", budget }, young: { home: "other" } };
  const [old, young] = of({ populations, resume: { within: "5 min", costs: "10 %" } });
  expect(old).toMatchObject({ name: "old", online: 10_000, home: "main", timeout: 5 });
  expect(old?.budget).toEqual({ share: 0, rate: 1 / 3600, most: 1 });
  expect(young).toMatchObject({ name: "young", online: 1e6, home: "other", timeout: 30 });
  expect(young?.budget).toBeUndefined();
  expect([old?.resume, young?.resume]).toEqual([
    { within: 300, costs: 0.1 },
    { within: 300, costs: 0.1 },
  ]);
  expect(young?.path).toEqual(["phones", "populations", "young"]);
});
