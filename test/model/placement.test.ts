import { expect, it } from "vitest";
import { deal, outerPlaces, placementOf } from "../../src/model/placement.ts";
import type { Model } from "../../src/model/schema.ts";
import { chance } from "../support/chance.ts";
import { unchecked } from "./checks/complained.ts";

const two = {
  dc: { kind: "data-centre", count: 2 },
  rack: { kind: "rack", count: 4, in: "dc" },
};
const chat = (more: object, domains: object = two) =>
  placementOf(unchecked({ domains, services: { chat: { servers: 4, in: "rack", ...more } } }));
const whole = { scheme: { kind: "load-shared", needed: 1 } };
const pairs = { scheme: { kind: "primary-backup", takeover: "1 min", coverage: "99 %" } };

it("things are dealt in whole units, the first ones get what is left", () => {
  expect(deal(7, 3, 1)).toEqual([3, 2, 2]);
  expect(deal(10, 2, 2)).toEqual([6, 4]);
});

it("without rules nothing is dealt anew", () => {
  expect(chat(whole)).toEqual({ placesOf: new Map(), broken: [] });
});

it("the places of a kind are dealt to their outer places as in the plan", () => {
  expect(outerPlaces(unchecked({ domains: two })).get("rack-3")).toEqual({ kind: "rack", in: "dc-1" });
});

it("members go round the outer places first, then round those within", () => {
  expect(chat({ ...whole, apart: "rack" }).placesOf.get("chat")).toEqual([
    "rack-1",
    "rack-2",
    "rack-3",
    "rack-4",
  ]);
  const uneven = { ...two, rack: { kind: "rack", count: 3, in: "dc" } };
  expect(chat({ ...pairs, apart: "data-centre" }, uneven).placesOf.get("chat")).toEqual([
    "rack-1",
    "rack-2",
    "rack-3",
    "rack-2",
  ]);
});

it("a spread finds the far places even where most are near each other", () => {
  const domains = {
    dc: { kind: "data-centre", count: 3 },
    near: { kind: "rack", count: 3, in: "dc" },
    far: { kind: "data-centre" },
    rack: { kind: "rack", in: "far" },
  };
  const rules = { in: ["near", "rack"], apart: "rack", spread: { over: "data-centre", atLeast: 4 } };
  expect(chat({ ...whole, ...rules }, domains).placesOf.get("chat")).toEqual([
    "near-1",
    "near-2",
    "near-3",
    "rack",
  ]);
});

it("what cannot be met is told, with the group, the rule and how many places there are", () => {
  const said = (more: object) =>
    chat(more).broken.map(({ path, message }) => `${path.join(".")}: ${message}`);
  expect(said({ ...pairs, servers: 6, apart: "region" })).toEqual([
    "services.chat.apart: rack-1 is in no place of kind region",
  ]);
  expect(said({ ...whole, apart: "data-centre" })).toEqual([
    "services.chat.apart: chat-1-to-4 cannot be kept apart: 4 members need as many places of kind data-centre, and there are 2",
  ]);
  expect(said({ ...pairs, spread: { over: "rack", atLeast: 3 } })).toEqual([
    "services.chat.spread: chat-1-to-2 has only 2 members, and they cannot be in 3 places of kind rack",
  ]);
  expect(said({ ...whole, spread: { over: "data-centre", atLeast: 3 } })).toEqual([
    "services.chat.spread: chat-1-to-4 cannot be spread over 3 places of kind data-centre: there are 2",
  ]);
  expect(said({ ...whole, in: undefined, apart: "rack" })[0]).toContain("no places");
});

it("servers of their own share are kept apart as one group", () => {
  expect(chat({ apart: "rack" }).placesOf.get("chat")).toHaveLength(4);
  expect(chat({ servers: 5, apart: "rack" }).broken).toHaveLength(1);
});

it("a service keeps away from another one, which was dealt before it", () => {
  const away = (servers: number) =>
    placementOf(
      unchecked({
        domains: two,
        services: {
          chat: { servers: 2, in: "rack", away: { from: "store", over: "rack" } },
          store: { servers, in: "rack" },
        },
      }),
    );
  expect(away(2).placesOf.get("chat")).toEqual(["rack-3", "rack-4"]);
  expect(away(4).broken[0]!.message).toBe(
    "it cannot be away from store, which is in every one of its 4 places of kind rack",
  );
});

it("members that are places are held to the rules as they stand", () => {
  const of = (members: string[]) =>
    placementOf(
      unchecked({ domains: two, services: { site: { of: members, ...whole, apart: "data-centre" } } }),
    );
  expect(of(["rack-1", "rack-2"])).toEqual({ placesOf: new Map(), broken: [] });
  expect(of(["rack-1", "rack-3"]).broken).toHaveLength(1);
});

/** The K-place of every place, found by hand. */
const outerOf = (model: Model, place: string, kind: string): string | undefined => {
  const known = outerPlaces(model);
  for (let at: string | undefined = place; at !== undefined; at = known.get(at)?.in)
    if (known.get(at)?.kind === kind) return at;
  return undefined;
};

const meets = (model: Model, group: readonly string[]): boolean => {
  const { apart, spread } = model.services.chat!;
  const over = (kind: string) => new Set(group.map((place) => outerOf(model, place, kind))).size;
  return (
    (apart === undefined || over(apart) === group.length) &&
    (spread === undefined || over(spread.over) >= spread.atLeast)
  );
};

const anyMeets = (
  model: Model,
  places: readonly string[],
  size: number,
  group: readonly string[] = [],
): boolean =>
  group.length === size
    ? meets(model, group)
    : places.some((place) => anyMeets(model, places, size, [...group, place]));

/** A random small tree of places with rules; the racks lie in rooms, data centres or both. */
const randomCase = (seed: number): { model: Model; racks: string[]; size: number } => {
  const { uniform } = chance(seed);
  const upTo = (most: number) => 1 + Math.floor(uniform() * most);
  const kind = () => ["region", "data-centre", "rack"][upTo(3) - 1];
  const size = upTo(4);
  const model = unchecked({
    domains: {
      region: { kind: "region", count: upTo(2) },
      dc: { kind: "data-centre", count: upTo(3), in: "region" },
      far: { kind: "data-centre", in: "region" },
      rack: { kind: "rack", count: upTo(3), in: "dc" },
      odd: { kind: "rack", count: upTo(2), in: uniform() < 0.5 ? "far" : "dc" },
    },
    services: {
      chat: {
        servers: size * upTo(2),
        in: ["rack", "odd"],
        scheme: { kind: "load-shared", needed: 1 },
        ...(uniform() < 0.7 && { apart: kind() }),
        ...(uniform() < 0.7 && { spread: { over: kind(), atLeast: upTo(4) } }),
      },
    },
  });
  const racks = [...outerPlaces(model)].filter(([, place]) => place.kind === "rack").map(([name]) => name);
  return { model, racks, size: model.services.chat!.servers };
};

it("whenever any way to place a group meets its rules, one is found, and what is found meets them", () => {
  let met = 0;
  for (let seed = 0; seed < 200; seed++) {
    const { model, racks, size } = randomCase(seed);
    if (size > 5) continue;
    const { placesOf, broken } = placementOf(model);
    const found = placesOf.get("chat");
    expect(broken.length === 0, `seed ${seed}`).toBe(anyMeets(model, racks, size));
    if (broken.length > 0 || found === undefined) continue;
    expect(meets(model, found), `seed ${seed}`).toBe(true);
    met++;
  }
  expect(met).toBeGreaterThan(30);
});
