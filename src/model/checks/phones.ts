import { failoverOf } from "../../backend/failover/family.ts";
import { waitsOf } from "../compile-phones.ts";
import { type Population, populationsOf } from "../populations.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys } from "./complaints.ts";
import { checkRoom } from "./room.ts";

/** Phones are said once, or population by population; each has a home, and is counted. */
const checkWho = ({ phones }: Model, complaints: Complaints): void => {
  if (phones?.populations !== undefined) {
    for (const field of ["online", "home"] as const)
      for (const { path, ...one } of populationsOf(phones))
        if (!one[field]) complaints.say(path, `${field} is missing, here and for all phones`);
    if (Object.keys(phones.populations).length === 0)
      complaints.say(["phones", "populations"], "no population is named");
    return;
  }
  for (const field of ["online", "home"] as const)
    if (phones?.[field] === undefined)
      complaints.say(["phones"], `${field} is missing, or populations that say it`);
};

/** A home with a front that can hold them, and a standby if and only if there is a way to switch to it. */
const checkWhere = (model: Model, population: Population, complaints: Complaints): void => {
  const { clusters, failover } = model;
  const { path, home, standby, notices } = population;
  const fronted = keys(clusters).filter((name) => clusters[name].front !== undefined);
  if (notices.from > notices.to) complaints.say([...path, "notices"], "from is later than to");
  if (home === "" || !complaints.refer([...path, "home"], home, fronted, "cluster with a front")) return;
  if (!complaints.refer([...path, "standby"], standby, fronted, "cluster with a front")) return;
  if (standby === undefined) {
    if (failover !== undefined) complaints.say(path, "failover needs a standby: the cluster to switch to");
    return;
  }
  const at = [...path, "standby"];
  if (standby === home) complaints.say(at, "the standby is another cluster than the home");
  if (clusters[standby].cells !== clusters[home].cells)
    complaints.say(at, "the standby needs as many cells as the home, so that each cell has one to switch to");
  if (failover === undefined) complaints.say(at, "a standby needs failover: the way to switch to it");
};

/** Guests go to another cluster with a front; what is not counted for them yet is refused. */
const checkSpill = (model: Model, population: Population, complaints: Complaints): void => {
  const { clusters, messages } = model;
  const { path, spill, home, standby, profile, budget, resume } = population;
  if (spill === undefined) return;
  const at = [...path, "spill"];
  const fronted = keys(clusters).filter((name) => clusters[name].front !== undefined);
  if (!complaints.refer(at, spill, fronted, "cluster with a front")) return;
  if (spill === home) complaints.say(at, "phones are refused at home, and need another cluster to spill to");
  const others = { standby, profile, budget, resume, messages };
  for (const [name, other] of Object.entries(others))
    if (other !== undefined) complaints.say(at, `phones that spill cannot have ${name} as well`);
};

/** More states than this are not worth their room: each has a ring of its own. */
const STATES = 256;

/** Who gives up does so in time, and after not so many failures that there is no room to tell phones apart by them. */
const checkPatience = (population: Population, complaints: Complaints): void => {
  const { path, patience } = population;
  if (patience === undefined) return;
  const at = [...path, "patience"];
  if (patience.returns.from > patience.returns.to)
    complaints.say([...at, "returns"], "from is later than to");
  const states = waitsOf(population).length;
  if (states > STATES)
    complaints.say(
      [...at, "attempts"],
      `with this way to try again phones are in ${states} states, and ${STATES} are the most: let them give up sooner`,
    );
};

/** Schemes by which every good server does its part. */
const EVERYBODY: ReadonlySet<string> = new Set(["load-shared", "none"]);

/** The servers of a front can hold all who are ever at home there, or switched there, and do the logins of a quiet day. */
const checkLogins = (
  { phones, clusters, services }: Model,
  role: "home" | "standby",
  cluster: string,
  complaints: Complaints,
): void => {
  const front = clusters[cluster]?.front;
  if (phones === undefined || front === undefined) return;
  const { servers = 0, scheme } = services[front] ?? {};
  if (scheme !== undefined && !EVERYBODY.has(scheme.kind))
    complaints.say(
      ["services", front, "scheme"],
      "phones connect to every good server of a front, so that none of them can stand by: let them share the load",
    );
  const { holds, rate } = phones.login;
  const all = populationsOf(phones).filter((population) => population[role] === cluster);
  const online = all.reduce((sum, population) => sum + population.online, 0);
  // Who connects anew for reasons of its own has a session.
  const churn = all.reduce(
    (sum, { churn, online, resume }) => sum + churn * online * (resume?.costs ?? 1),
    0,
  );
  const at = (field: string) =>
    role === "home" ? ["phones", "login", field] : [...(all[0]?.path ?? ["phones"]), "standby"];
  if (holds * servers < online)
    complaints.say(
      at("holds"),
      `${servers} servers of ${front} hold ${holds * servers} connections, not ${online}`,
    );
  if (rate * servers < churn)
    complaints.say(
      at("rate"),
      `the servers of ${front} cannot even do the logins of a quiet day (churn × online)`,
    );
};

/** Phones have a home with a front that can hold them, and a standby if and only if there is a way to switch to it. */
export const checkPhones = (model: Model, complaints: Complaints): void => {
  const { phones } = model;
  if (phones === undefined) {
    if (model.failover !== undefined)
      complaints.say(["failover"], "only phones are switched to another cluster, and there are none");
    return;
  }
  checkWho(model, complaints);
  if (model.up !== undefined || model.share !== undefined)
    complaints.say(
      [model.up !== undefined ? "up" : "share"],
      "with phones, the served share follows from their connections",
    );
  if (phones.retryAfter !== undefined && phones.retryAfter.from > phones.retryAfter.to)
    complaints.say(["phones", "retryAfter"], "from is later than to");
  const populations = populationsOf(phones);
  for (const population of populations) {
    checkWhere(model, population, complaints);
    checkSpill(model, population, complaints);
    checkPatience(population, complaints);
  }
  checkRoom(model, complaints);
  if (model.failover !== undefined && failoverOf(model.failover.policy).byHand && model.people === undefined)
    complaints.say(["failover", "policy"], "somebody must switch by hand, and the model has no people");
  for (const role of ["home", "standby"] as const)
    for (const cluster of new Set(populations.map((population) => population[role] ?? "")))
      checkLogins(model, role, cluster, complaints);
};
