import { expect, it } from "vitest";
import { checkDemand } from "../../../src/model/checks/demand.ts";
import { saidBy } from "./complained.ts";

const demand = { kind: "sinusoid", peak: "20:00", lowest: 0.5 };
const shared = { servers: 2, scheme: { kind: "load-shared", needed: 1 } };
const said = (service: object) => saidBy(checkDemand, { demand, services: { chat: service } });

it("services that share load feel what is asked over the day, others do not", () => {
  expect(said(shared)).toEqual([]);
  expect(said({ servers: 2 })).toEqual([
    "demand: what is asked over the day is felt by services whose servers share load, and there are none",
  ]);
});

it("work that flows in, and lives that overload spends, are refused beside it, and only beside it", () => {
  const crush = { life: "1 h", overloaded: { above: 1 }, ends: [{ kind: "crash", repair: "1 h" }] };
  const full = { ...shared, inflow: { rate: "1/s", drain: "1/s" }, fails: { crush } };
  const why = "that is worked out for a demand that is the same at any time of the day only";
  expect(said(full)).toEqual([
    `services.chat.inflow: ${why}`,
    `services.chat.fails.crush.overloaded: ${why}`,
  ]);
  expect(saidBy(checkDemand, { services: { chat: full } })).toEqual([]);
});
