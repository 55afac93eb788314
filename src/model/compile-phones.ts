import { combined } from "../backend/admission/combined.ts";
import { createAdmission } from "../backend/admission/family.ts";
import { createReconnect } from "../backend/clients/family.ts";
import { waitsInVain } from "../backend/clients/in-vain.ts";
import { USUAL_START } from "../backend/demand/clock.ts";
import { createProfile } from "../backend/demand/family.ts";
import { createOverload } from "../backend/overload/family.ts";
import type { PhonesPlan, PopulationPlan } from "../backend/plan.ts";
import { createShedding } from "../backend/shedding/family.ts";
import { type Population, populationsOf } from "./populations.ts";
import type { Model } from "./schema.ts";

const populationPlan = (population: Population): PopulationPlan => {
  const { name, churn, notices, reconnect, timeout, profile } = population;
  const waits = createReconnect(reconnect);
  return {
    name,
    profile: profile === undefined ? null : createProfile(profile, USUAL_START),
    churn,
    notices: [notices.from, notices.to],
    waits,
    inVain: waitsInVain(waits),
    timeout,
  };
};

/** The phones of a model; `pools` are those that it is dealt into. */
export const compilePhones = (model: Model, pools: PhonesPlan["pools"]): PhonesPlan | null => {
  const { phones } = model;
  if (phones === undefined) return null;
  const { login, admission, retryAfter } = phones;
  const gates = Array.isArray(admission) ? admission : [admission];
  return {
    populations: populationsOf(phones).map(populationPlan),
    pools,
    login: { ...login, overload: createOverload(login.overload) },
    shedding: createShedding(phones.shedding),
    admission: combined(gates.map(createAdmission)),
    retryAfter: retryAfter === undefined ? null : [retryAfter.from, retryAfter.to],
  };
};
