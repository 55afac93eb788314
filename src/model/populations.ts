import type { Phones } from "./phones-schema.ts";

/** Phones that are alike, with all that is said of them anywhere. */
export interface Population
  extends Pick<
    Phones,
    | "churn"
    | "notices"
    | "reconnect"
    | "timeout"
    | "patience"
    | "budget"
    | "resume"
    | "profile"
    | "standby"
    | "spill"
  > {
  /** Empty where there is one population, which needs no name. */
  readonly name: string;
  readonly online: number;
  readonly home: string;
  /** Where it stands in the model. */
  readonly path: readonly string[];
}

/** The populations of a model's phones; the model has passed its checks, or what it does not say is 0 and empty. */
export const populationsOf = (phones: Phones | undefined): readonly Population[] => {
  if (phones === undefined) return [];
  const { churn, notices, reconnect, timeout, patience, budget, resume, profile, standby, spill } = phones;
  const { online = 0, home = "" } = phones;
  const whole = {
    name: "",
    churn,
    notices,
    reconnect,
    timeout,
    patience,
    budget,
    resume,
    profile,
    standby,
    spill,
    online,
    home,
    path: ["phones"],
  };
  if (phones.populations === undefined) return [whole];
  return Object.entries(phones.populations).map(([name, own]) => ({
    name,
    churn: own.churn ?? churn,
    notices: own.notices ?? notices,
    reconnect: own.reconnect ?? reconnect,
    timeout: own.timeout ?? timeout,
    patience: own.patience ?? patience,
    budget: own.budget ?? budget,
    resume: own.resume ?? resume,
    profile: own.profile ?? profile,
    online: own.online ?? online,
    home: own.home ?? home,
    standby: own.standby ?? standby,
    spill: own.spill ?? spill,
    path: ["phones", "populations", name],
  }));
};
