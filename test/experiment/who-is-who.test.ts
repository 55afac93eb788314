import { expect, it } from "vitest";
import { partsOf, whoIsWho } from "../../src/experiment/who-is-who.ts";
import { PHASE } from "../../src/metrics/attribution/phases.ts";
import { NO_TROUBLE } from "../../src/metrics/attribution/tracks.ts";
import { planOf } from "../support/plans.ts";

const crash = { life: "100 h", repair: "1 h" };
const plan = planOf({
  domains: { rack: { kind: "rack", count: 2, crash }, "site-1": { kind: "data-centre", crash } },
  networks: { front: { routers: { left: { crash }, right: { crash } } } },
  services: {
    chat: {
      servers: 2,
      in: "rack",
      crash,
      fails: { disk: { life: "50 h", ends: [{ kind: "crash", repair: "2 h" }] } },
    },
  },
  faults: {
    fire: { kind: "crash", target: "rack-1", lasts: "1 h", at: ["5 h"] },
    blow: { kind: "crash", target: "rack-1", at: ["9 h"] },
  },
});

it("a server is one of its service, a router of its network, a domain of those of its name", () => {
  expect(partsOf(plan)).toEqual(["rack", "rack", "site-1", "front", "front", "chat", "chat"]);
});

it("every life and fault has a cause, and the same ways to fail are one", () => {
  const { causes, lifeCause, faultCause, lifeGroup, hasPhones } = whoIsWho(plan);
  const named = (place: number) => `${causes[place]!.part}/${causes[place]!.failure}`;
  expect(Array.from(lifeCause, named)).toEqual([
    ...["rack/crash", "rack/crash", "site-1/crash", "front/crash", "front/crash"],
    ...["chat/crash", "chat/disk", "chat/crash", "chat/disk"],
  ]);
  expect(Array.from(faultCause, named)).toEqual(["fire/fault", "blow/fault"]);
  expect(new Set(causes.map(({ part, failure }) => `${part}/${failure}`)).size).toBe(causes.length);
  expect([lifeGroup[0], hasPhones]).toEqual([-1, false]);
  expect(lifeGroup[5]).toBe(lifeGroup[6]);
});

it("a fault that lasts has a phase, one that is over at once has none", () => {
  expect(Array.from(whoIsWho(plan).faultPhase)).toEqual([PHASE.repairing, -1]);
});

it("planned work and demand are phases of their own", () => {
  const kinds = planOf({
    services: { chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 }, crash } },
    faults: {
      works: { kind: "maintenance", among: "chat", takes: "1 h", at: ["5 h"] },
      rush: { kind: "surge", factor: 3, lasts: "1 h", at: ["5 h"] },
      party: { kind: "absence", lasts: "1 h", at: ["5 h"] },
    },
    crews: { day: { size: 1 } },
  });
  expect(Array.from(whoIsWho(kinds).faultPhase)).toEqual([PHASE.planned, PHASE.demand, NO_TROUBLE]);
});

it("what nothing else began comes by the hour, where what is asked varies", () => {
  expect(whoIsWho(plan).demandCause).toBe(0);
  const { demandCause, causes } = whoIsWho(
    planOf({
      demand: { kind: "sinusoid", peak: "20:00", lowest: 0.5 },
      services: { chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 } } },
    }),
  );
  expect(causes[demandCause]).toEqual({ part: "demand", failure: "over the day", kind: "demand" });
});
