import { combined } from "../backend/admission/combined.ts";
import { createAdmission } from "../backend/admission/family.ts";
import { createReconnect } from "../backend/clients/family.ts";
import { type TableWithFirst, withFirst } from "../backend/clients/first-attempts.ts";
import { waitsInVain } from "../backend/clients/in-vain.ts";
import { withPatience } from "../backend/clients/patience.ts";
import type { Waits } from "../backend/clients/policy.ts";
import { createProfile } from "../backend/demand/family.ts";
import { createOverload } from "../backend/overload/family.ts";
import type { PhonesPlan, PopulationPlan } from "../backend/plan.ts";
import { createShedding } from "../backend/shedding/family.ts";
import { type Population, populationsOf } from "./populations.ts";
import type { Model } from "./schema.ts";

/** The waits of a population's phones, which may give up. */
const patientWaits = ({ reconnect, patience }: Population): Waits => {
  const waits = createReconnect(reconnect);
  if (patience === undefined) return waits;
  const { attempts, returns } = patience;
  return withPatience(waits, { attempts, returns: [returns.from, returns.to] });
};

/** The same with first attempts told apart, where retries have a budget. */
const tableOf = (population: Population): TableWithFirst => {
  const waits = patientWaits(population);
  return population.budget === undefined ? { waits, isFirst: [] } : withFirst(waits);
};

/** The table of waits that a population's phones follow. */
export const waitsOf = (population: Population): Waits => tableOf(population).waits;

const populationPlan = (population: Population, clockStart: number): PopulationPlan => {
  const { name, churn, notices, timeout, profile, budget, resume } = population;
  const { waits, isFirst } = tableOf(population);
  return {
    name,
    profile: profile === undefined ? null : createProfile(profile, clockStart),
    churn,
    notices: [notices.from, notices.to],
    waits,
    inVain: waitsInVain(waits),
    timeout,
    budget: budget === undefined ? null : { ...budget, isFirst },
    resume: resume ?? null,
  };
};

/** The phones of a model; `pools` are those that it is dealt into. */
export const compilePhones = (model: Model, pools: PhonesPlan["pools"]): PhonesPlan | null => {
  const { phones, clock } = model;
  if (phones === undefined) return null;
  const { login, admission, retryAfter } = phones;
  const gates = Array.isArray(admission) ? admission : [admission];
  return {
    populations: populationsOf(phones).map((population) => populationPlan(population, clock.starts)),
    pools,
    login: { ...login, overload: createOverload(login.overload) },
    shedding: createShedding(phones.shedding),
    admission: combined(gates.map(createAdmission)),
    retryAfter: retryAfter === undefined ? null : [retryAfter.from, retryAfter.to],
  };
};
