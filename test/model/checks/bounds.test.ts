import { expect, it } from "vitest";
import { isBounded } from "../../../src/model/checks/bounds.ts";
import { gathering, unchecked } from "./complained.ts";

const looked = (fields: object) => {
  const { complaints, said } = gathering();
  return { fits: isBounded(unchecked(fields), complaints), said };
};

it("as much as is allowed fits", () => {
  const domains = { rack: { kind: "rack", count: 10_000 } };
  expect(looked({ domains, services: { chat: { servers: 990_000 } } })).toEqual({ fits: true, said: [] });
});

it("one component more is too much, whatever it is", () => {
  const rule = "services: a model has at most 1000000 servers, routers and places, not 1000001";
  const services = { chat: { servers: "1M" } };
  for (const more of [
    { domains: { rack: { kind: "rack" } } },
    { networks: { core: { routers: { router: {} } } } },
    { services: { ...services, other: { servers: 1 } } },
  ])
    expect(looked({ services, ...more })).toEqual({ fits: false, said: [rule] });
});

it("places have a bound of their own, over all kinds of them", () => {
  const domains = { a: { kind: "rack", count: 6_000 }, b: { kind: "rack", count: 6_000 } };
  expect(looked({ domains }).said).toEqual(["domains: a model has at most 10000 places, not 12000"]);
});

it("so have faults", () => {
  const faults = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`f${index}`, { kind: "crash", target: "chat-1" }]),
    );
  expect(looked({ faults: faults(1_000) }).fits).toBe(true);
  expect(looked({ faults: faults(1_001) }).said).toEqual(["faults: a model has at most 1000 faults"]);
});
