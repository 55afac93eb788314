import { expect, it } from "vitest";
import { checkFaults, checkLives } from "../../../src/model/checks/faults.ts";
import { membership, saidBy } from "./complained.ts";

const crash = { life: "100 h", repair: "1 h" };
const parts = {
  domains: { rack: { kind: "rack" } },
  services: { chat: { servers: 2, crash } },
  clusters: { main: { services: ["chat"], membership } },
};
const said = (fault: object) => saidBy(checkFaults, { ...parts, faults: { f: fault } });

it("a fault strikes what is there", () => {
  expect(said({ kind: "crash", target: "chat-2" })).toEqual([]);
  expect(said({ kind: "crash", target: "chat-3" })).toEqual([
    "faults.f.target: there is no target called chat-3 [rack, chat-1, chat-2]",
  ]);
});

it("what is broken is repaired by itself, or it is said how long it lasts", () => {
  expect(said({ kind: "crash", target: "rack", lasts: "1 h" })).toEqual([]);
  expect(said({ kind: "crash", target: "rack" })).toEqual([
    "faults.f: say how long it lasts: rack has no crash with a repair of its own",
  ]);
});

it("what breaks nothing lasts no time", () => {
  expect(said({ kind: "disconnect", cluster: "main" })).toEqual([]);
  expect(said({ kind: "disconnect", cluster: "main", lasts: "1 h" })).toEqual([
    "faults.f.lasts: this kind of fault is over at once",
  ]);
});

it("no fault comes for ever at one instant", () => {
  const every = (law: unknown) => said({ kind: "crash", target: "chat-1", every: law });
  expect(every("1 ms")).toEqual([]);
  for (const law of ["0 s", { kind: "empirical", values: ["0 s", "0 s"] }])
    expect(every(law)).toEqual([
      "faults.f.every: a fault that comes after no time would come for ever at one instant",
    ]);
});

it("whatever fails by itself lives for some time, be it a place, a server or a router", () => {
  const short = { life: "0 s", repair: "1 h" };
  const whole = (one: typeof crash) => ({
    domains: { rack: { kind: "rack", crash: one } },
    services: { chat: { servers: 2, crash: one } },
    networks: { core: { routers: { router: { crash: one } } } },
  });
  expect(saidBy(checkLives, whole(crash))).toEqual([]);
  expect(saidBy(checkLives, whole(short)).map((line) => line.split(":")[0])).toEqual([
    "domains.rack.crash.life",
    "services.chat.crash.life",
    "networks.core.routers.router.crash.life",
  ]);
});
