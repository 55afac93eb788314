import { expect, it } from "vitest";
import { CONDITION } from "../../../../src/lab/codes.ts";
import { conditionsOf } from "../../../../src/lab/model/run/conditions.ts";
import { planOf, watch } from "../../../support/plans.ts";

const HOUR = 3600;
const names = Object.entries(CONDITION);
const wordOf = (condition: number): string => names.find(([, number]) => number === condition)![0];

const conditionsAt = (model: object, hours: number): Record<string, string> => {
  const plan = planOf(model);
  const { run } = watch(plan);
  run.advanceTo(hours * HOUR);
  const conditions = conditionsOf(run.context);
  return Object.fromEntries(plan.components.map(({ name }, index) => [name, wordOf(conditions[index]!)]));
};

const repair = { life: "100 years", repair: { kind: "fixed", value: "2 h" } };
const service = {
  domains: { rack: { kind: "rack" } },
  crews: { crew: { size: 1, travel: { kind: "fixed", value: "1 h" } } },
  services: {
    chat: {
      servers: 3,
      in: "rack",
      scheme: { kind: "load-shared", needed: 1 },
      crash: { ...repair, crew: "crew" },
    },
    web: { servers: 3, scheme: { kind: "load-shared", needed: 1 } },
  },
};
const struck = (faults: object) => ({ ...service, faults });

it("what is left alone is good", () => {
  expect(new Set(Object.values(conditionsAt(service, 1)))).toEqual(new Set(["good"]));
});

it("what was broken waits for its crew, and is in repair as soon as somebody is on the way", () => {
  const crash = { kind: "crash", among: "chat", at: ["1 h"] };
  const { rack, "chat-1": first, "chat-2": second, "web-1": web } = conditionsAt(struck({ crash }), 1.5);
  expect([rack, first, second, web]).toEqual(["good", "inRepair", "failed", "good"]);
  expect(conditionsAt(struck({ crash }), 5)).toMatchObject({ "chat-1": "good", "chat-2": "inRepair" });
});

it("what stands in a place that is down is held down by it, unless it has failed itself", () => {
  const faults = {
    fire: { kind: "crash", target: "rack", at: ["2 h"], lasts: "10 h" },
    crash: { kind: "crash", among: ["chat-1", "chat-2"], at: ["1 h"] },
  };
  expect(conditionsAt(struck(faults), 3)).toMatchObject({
    rack: "failed",
    "chat-1": "inRepair",
    "chat-2": "failed",
    "chat-3": "heldDown",
    "web-1": "good",
  });
});

it("what hangs, is cut off or slow says so", () => {
  const at = ["1 h"];
  const faults = {
    hang: { kind: "hang", target: "web-1", at, lasts: "1 h" },
    cut: { kind: "partition", target: "rack", at, lasts: "1 h" },
    tired: { kind: "slow", target: "web-2", to: "20 %", at, lasts: "1 h" },
    dead: { kind: "crash", target: "web-3", at, lasts: "1 h" },
  };
  expect(conditionsAt(struck(faults), 1.5)).toMatchObject({
    rack: "cutOff",
    "chat-1": "cutOff",
    "web-1": "hung",
    "web-2": "slow",
    "web-3": "failed",
  });
  expect(new Set(Object.values(conditionsAt(struck(faults), 2.5)))).toEqual(new Set(["good"]));
});

it("what is worked on by plan is in maintenance, one batch after another", () => {
  const faults = { upgrade: { kind: "maintenance", among: "web", takes: "1 h", at: ["1 h"] } };
  const web = (hours: number) => {
    const { "web-1": first, "web-2": second, "web-3": third } = conditionsAt(struck(faults), hours);
    return [first, second, third];
  };
  expect(web(1.5)).toEqual(["inMaintenance", "good", "good"]);
  expect(web(2.5)).toEqual(["good", "inMaintenance", "good"]);
  expect(web(4.5)).toEqual(["good", "good", "good"]);
});

it("what a bad change broke has failed", () => {
  const faults = {
    change: {
      kind: "bad-change",
      among: "web",
      steps: ["100 %"],
      fails: "100 %",
      at: ["1 h"],
      rollBack: "1 h",
      detect: "1 h",
    },
  };
  expect(conditionsAt(struck(faults), 1.5)).toMatchObject({
    "web-1": "failed",
    "web-3": "failed",
    "chat-1": "good",
  });
});
