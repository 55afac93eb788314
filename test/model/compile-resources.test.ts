import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";
import { frontOf } from "../support/storms.ts";

it("each cell has the resources of its services, one list after another", () => {
  const front = frontOf({}, { servers: 2, model: { faults: {} } }) as {
    services: object;
    clusters: { site: object };
  };
  const capacity = { rate: "100/s", costs: { login: 2 }, cache: { hits: "90 %", items: 100, in: "chat" } };
  const { resources, firstResource, services } = planOf({
    ...front,
    services: { ...front.services, store: { servers: 2, capacity } },
    clusters: { site: { ...front.clusters.site, services: ["chat", "store"], cells: 2 } },
  });
  expect(resources.map((own) => own.map(({ name, rate }) => [name, rate]))).toEqual([
    [["store", 100]],
    [["store", 100]],
  ]);
  expect([...firstResource]).toEqual([0, 1]);
  // The cache is in the memory of the chat servers of the same cell.
  expect(resources.map(([own]) => services[own!.cache!.service]!.name)).toEqual(["chat", "chat"]);
  expect(resources.map(([own]) => services[own!.cache!.service]!.cell)).toEqual([0, 1]);
});
