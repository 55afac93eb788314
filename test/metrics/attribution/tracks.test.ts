import { expect, it } from "vitest";
import { type FactName, factKinds } from "../../../src/backend/facts.ts";
import { phaseNames } from "../../../src/metrics/attribution/phases.ts";
import {
  AS_BEFORE,
  AS_FAULT,
  heardNames,
  IDLE,
  KIND,
  roles,
  stages,
} from "../../../src/metrics/attribution/tracks.ts";

it("all that is listened to is stated, with the number that is its subject", () => {
  for (const name of heardNames) {
    const { subject, before, after } = roles[name];
    const fact = (stages as readonly string[]).includes(name) ? "jobStage" : (name as FactName);
    expect(factKinds[fact].length).toBeGreaterThan(subject);
    for (const phase of [before, after])
      expect(phase === IDLE || phase === AS_FAULT || phase === AS_BEFORE || phase in phaseNames).toBe(true);
    expect(heardNames[KIND[name]]).toBe(name);
  }
});

it("nothing that begins or ends trouble is missing, whatever facts there will be", () => {
  const isTelling =
    /^(component|repair|takeover|election|fault|cell|switch|maintenance)\w*(Began|Failed|Ended|Repaired|ed)$/;
  // What people only call somebody to, or what a fault did, takes no time of its own.
  const others = ["faultStruck", "switchedBack", "repairBegan"];
  const missing = (Object.keys(factKinds) as FactName[]).filter(
    (name) => isTelling.test(name) && !(name in roles) && !others.includes(name),
  );
  expect(missing).toEqual([]);
});
