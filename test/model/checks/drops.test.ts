import { expect, it } from "vitest";
import { checkDrops } from "../../../src/model/checks/drops.ts";
import { phoneModel, saidBy } from "./complained.ts";

const fails = { reset: { life: "1 h", ends: [{ kind: "drop" }] } };
const said = (more: object) => saidBy(checkDrops, { ...phoneModel, ...more });

it("servers that phones connect to may drop their connections, and places that may hold some", () => {
  const services = { ...phoneModel.services, chat: { servers: 4, fails } };
  expect(said({ services, domains: { rack: { kind: "rack", fails } } })).toEqual([]);
  const drop = { kind: "drop", at: ["1 s"] };
  expect(said({ faults: { a: { ...drop, among: "chat" }, b: { ...drop, target: "spare-2" } } })).toEqual([]);
});

it("nothing else has connections of phones to drop", () => {
  const web = { servers: 1, fails };
  const networks = { core: { routers: { router: { fails } } } };
  const faults = { f: { kind: "drop", target: "web-1", at: ["1 s"] } };
  expect(said({ services: { ...phoneModel.services, web }, networks, faults })).toEqual([
    "networks.core.routers.router.fails.reset.ends.0: phones hold no connections on routers",
    "services.web.fails.reset.ends.0: phones hold no connections on web",
    "faults.f: phones hold no connections on web",
  ]);
});

it("without phones there is nothing to drop", () => {
  expect(saidBy(checkDrops, { services: { chat: { servers: 1, fails } } })).toEqual([
    "services.chat.fails.reset.ends.0: only connections of phones can be dropped, and the model has no phones",
  ]);
});
