import { expect, it } from "vitest";
import { placesWithoutCrew } from "../../../src/model/checks/crew-places.ts";
import { unchecked } from "./complained.ts";

const model = unchecked({
  domains: {
    region: { kind: "region" },
    site: { kind: "data-centre", in: "region", count: 2 },
    rack: { kind: "rack", in: "site", count: 4 },
    hut: { kind: "room" },
    release: { kind: "overlay" },
  },
});
const without = (places: string | string[] | undefined, crews: object, needs?: string) =>
  placesWithoutCrew(model, { in: places, needs }, crews as Record<string, string>);

it("a crew of the place itself, of all of its kind, or of any place around it is enough", () => {
  expect(without("rack-2", { "rack-2": "day" })).toEqual([]);
  expect(without("rack-2", { rack: "day" })).toEqual([]);
  expect(without("rack", { region: "day" })).toEqual([]);
  expect(without("rack", { "site-1": "day", "site-2": "night" })).toEqual([]);
});

it("a place that the map leaves out is told", () => {
  expect(without("site", { "site-1": "day" })).toEqual(["site"]);
  expect(without(["rack", "hut"], { region: "day" })).toEqual(["hut"]);
  expect(without(undefined, { region: "day" })).toEqual(["no place at all"]);
});

it("an overlay that is needed may have the crew", () => {
  expect(without("hut", { release: "day" }, "release")).toEqual([]);
});
