import type { z } from "zod";
import { faultOf } from "../backend/faults/family.ts";
import { schemeOf } from "../backend/redundancy/family.ts";
import { componentNames, DOMAIN_KINDS, domainNames } from "./names.ts";
import type { Condition, Model } from "./schema.ts";

type Path = readonly (string | number)[];

/** Bounds that keep the work of checking and compiling in proportion to a file. */
const MOST_COMPONENTS = 1_000_000;
const MOST_PLACES = 10_000;
const MOST_FAULTS = 1_000;
const DEEPEST_PLACE = 32;
/** Near matches are looked for among so many names. */
const MOST_ALLOWED = 5_000;

/** Gathers mistakes that only the whole model shows. */
class Complaints {
  readonly #context: z.RefinementCtx;

  constructor(context: z.RefinementCtx) {
    this.#context = context;
  }

  say(path: Path, message: string, allowed: readonly string[] = []): void {
    this.#context.addIssue({ code: "custom", path: [...path], message, params: { rule: message, allowed } });
  }

  /** A name must be one of those. */
  refer(path: Path, name: string | undefined, known: readonly string[], what: string): boolean {
    if (name === undefined || known.includes(name)) return true;
    this.say(
      path,
      known.length === 0
        ? `there is no ${what} called ${name}, nor any other`
        : `there is no ${what} called ${name}`,
      known.slice(0, MOST_ALLOWED),
    );
    return false;
  }
}

const keys = (map: object): string[] => Object.keys(map);

const checkNames = (model: Model, complaints: Complaints): void => {
  const seen = new Map<string, string>();
  const meet = (name: string, path: Path) => {
    const before = seen.get(name);
    if (before !== undefined) complaints.say(path, `the name ${name} is taken already, by ${before}`);
    else seen.set(name, path.join("."));
  };
  for (const section of ["domains", "networks", "services", "clusters"] as const)
    for (const name of keys(model[section])) meet(name, [section, name]);
  for (const [network, { routers }] of Object.entries(model.networks))
    for (const router of keys(routers)) meet(router, ["networks", network, "routers", router]);
};

const checkDomains = (model: Model, complaints: Complaints): void => {
  for (const [name, { in: outer, kind, crash }] of Object.entries(model.domains)) {
    const path: Path = ["domains", name, "in"];
    complaints.refer(["domains", name, "crash", "crew"], crash?.crew, keys(model.crews), "crew");
    if (!complaints.refer(path, outer, keys(model.domains), "domain") || outer === undefined) continue;
    const ring = ringFrom(model, name);
    if (ring !== null) complaints.say(path, `the domains are in a ring: ${ring.join(" in ")}`);
    else if (isTooDeep(model, name)) complaints.say(path, `places nest at most ${DEEPEST_PLACE} deep`);
    else if (
      kind !== "overlay" &&
      model.domains[outer].kind !== "overlay" &&
      rank(model, outer) >= rank(model, name)
    )
      complaints.say(path, `a ${kind} cannot be in a ${model.domains[outer].kind}`);
  }
};

const rank = (model: Model, name: string): number => DOMAIN_KINDS.indexOf(model.domains[name].kind);

const isTooDeep = ({ domains }: Model, start: string): boolean => {
  let depth = 1;
  for (let at = domains[start].in; at !== undefined && at in domains; at = domains[at].in)
    if (++depth > DEEPEST_PLACE) return true;
  return false;
};

const ringFrom = (model: Model, start: string): string[] | null => {
  const way = [start];
  for (let at = model.domains[start].in; at !== undefined && at in model.domains; at = model.domains[at].in) {
    way.push(at);
    if (at === start) return way;
    if (way.length > DEEPEST_PLACE) return null;
  }
  return null;
};

const checkNetworks = (model: Model, complaints: Complaints): void => {
  const known = domainNames(model);
  for (const [name, { routers, needed }] of Object.entries(model.networks)) {
    const path: Path = ["networks", name];
    const count = keys(routers).length;
    if (needed > count)
      complaints.say([...path, "needed"], `${needed} routers are needed, but there are only ${count}`);
    for (const [router, { in: place, crash }] of Object.entries(routers)) {
      complaints.refer([...path, "routers", router, "in"], place, known, "domain");
      complaints.refer([...path, "routers", router, "crash", "crew"], crash?.crew, keys(model.crews), "crew");
    }
  }
};

const checkServices = (model: Model, complaints: Complaints): void => {
  const known = domainNames(model);
  for (const [name, service] of Object.entries(model.services)) {
    const path: Path = ["services", name];
    const places = [service.in ?? []].flat();
    places.forEach((place, index) => {
      complaints.refer(
        Array.isArray(service.in) ? [...path, "in", index] : [...path, "in"],
        place,
        known,
        "domain",
      );
    });
    complaints.refer([...path, "crash", "crew"], service.crash?.crew, keys(model.crews), "crew");
    const misfit = schemeOf(service.scheme).misfit(service.scheme, service.servers);
    if (misfit !== null) complaints.say([...path, "scheme"], misfit);
  }
};

const checkClusters = (model: Model, complaints: Complaints): void => {
  const owners = new Map<string, string>();
  for (const [name, { services, front, network, cells }] of Object.entries(model.clusters)) {
    const path: Path = ["clusters", name];
    complaints.refer([...path, "network"], network, keys(model.networks), "network");
    complaints.refer([...path, "front"], front, services, "service of this cluster");
    services.forEach((service, index) => {
      const at = [...path, "services", index];
      if (!complaints.refer(at, service, keys(model.services), "service")) return;
      if (owners.has(service))
        complaints.say(at, `${service} belongs to the cluster ${owners.get(service)} already`);
      owners.set(service, name);
      const { servers, scheme } = model.services[service];
      const units = Math.floor(servers / schemeOf(scheme).unit);
      if (units < cells)
        complaints.say([...path, "cells"], `the ${servers} servers of ${service} do not fill ${cells} cells`);
    });
  }
  for (const [name, { load }] of Object.entries(model.services))
    if (load !== undefined && !owners.has(name))
      complaints.say(["services", name, "load"], "only a service of a cluster is stopped and loads again");
};

const checkPhones = (model: Model, complaints: Complaints): void => {
  const { phones, clusters } = model;
  if (phones === undefined) {
    if (model.failover !== undefined)
      complaints.say(["failover"], "only phones are switched to another cluster, and there are none");
    return;
  }
  const fronted = keys(clusters).filter((name) => clusters[name].front !== undefined);
  const isHome = complaints.refer(["phones", "home"], phones.home, fronted, "cluster with a front");
  const isStandby = complaints.refer(["phones", "standby"], phones.standby, fronted, "cluster with a front");
  if (model.up !== undefined || model.share !== undefined)
    complaints.say(
      [model.up !== undefined ? "up" : "share"],
      "with phones, the served share follows from their connections",
    );
  if (phones.notices.from > phones.notices.to) complaints.say(["phones", "notices"], "from is later than to");
  if (!isHome || !isStandby) return;
  if (phones.standby === undefined) {
    if (model.failover !== undefined)
      complaints.say(["phones"], "failover needs a standby: the cluster to switch to");
  } else {
    if (phones.standby === phones.home)
      complaints.say(["phones", "standby"], "the standby is another cluster than the home");
    if (clusters[phones.standby].cells !== clusters[phones.home].cells)
      complaints.say(
        ["phones", "standby"],
        "the standby needs as many cells as the home, so that each cell has one to switch to",
      );
    if (model.failover === undefined)
      complaints.say(["phones", "standby"], "a standby needs failover: the way to switch to it");
  }
  checkLogins(model, complaints);
};

const checkLogins = ({ phones, clusters, services }: Model, complaints: Complaints): void => {
  const front = phones && clusters[phones.home].front;
  if (phones === undefined || front === undefined) return;
  const { servers } = services[front];
  if (phones.login.holds * servers < phones.online)
    complaints.say(
      ["phones", "login", "holds"],
      `${servers} servers of ${front} hold ${phones.login.holds * servers} connections, not ${phones.online}`,
    );
  if (phones.login.rate * servers < phones.churn * phones.online)
    complaints.say(
      ["phones", "login", "rate"],
      "the servers cannot even do the logins of a quiet day (churn × online)",
    );
};

const checkFaults = (model: Model, complaints: Complaints): void => {
  if (keys(model.faults).length === 0) return;
  const names = componentNames(model);
  const repairable = new Set(names.filter(({ repairs }) => repairs).map(({ name }) => name));
  const known = names.map(({ name }) => name);
  for (const [name, fault] of Object.entries(model.faults)) {
    const path: Path = ["faults", name];
    const target = faultOf(fault).targetOf(fault, { components: known, clusters: keys(model.clusters) });
    if (!complaints.refer([...path, target.path], target.found, target.allowed, "target")) continue;
    if (fault.lasts === undefined && target.breaks && !repairable.has(target.found))
      complaints.say(path, `say how long it lasts: ${target.found} has no crash with a repair of its own`);
    if (fault.lasts !== undefined && !target.breaks)
      complaints.say([...path, "lasts"], "this kind of fault is over at once");
  }
};

const checkCondition = (
  condition: Condition,
  path: Path,
  known: readonly string[],
  complaints: Complaints,
): void => {
  if (typeof condition === "string") {
    complaints.refer(path, condition, known, "service, network, router or domain");
    return;
  }
  const [key, parts] =
    "all" in condition
      ? ["all", condition.all]
      : "any" in condition
        ? ["any", condition.any]
        : ["of", condition.of];
  if ("atLeast" in condition && condition.atLeast > parts.length)
    complaints.say([...path, "atLeast"], `${condition.atLeast} of ${parts.length} cannot be met`);
  parts.forEach((part, index) => {
    checkCondition(part, [...path, key as string, index], known, complaints);
  });
};

const checkUp = (model: Model, complaints: Complaints): void => {
  if (model.up === undefined && model.share === undefined) return;
  if (model.up !== undefined && model.share !== undefined)
    complaints.say(["share"], "a model has either a condition (up) or a share, not both");
  const known = [
    ...keys(model.services),
    ...keys(model.networks),
    ...componentNames(model)
      .filter(({ kind }) => kind !== "server")
      .map(({ name }) => name),
  ];
  if (model.up !== undefined) checkCondition(model.up, ["up"], known, complaints);
  model.share?.forEach((name, index) => {
    complaints.refer(
      ["share", index],
      name,
      [...keys(model.services), ...keys(model.networks)],
      "service or network",
    );
  });
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether a model is small enough to be looked at more closely. */
const isBounded = ({ domains, networks, services, faults }: Model, complaints: Complaints): boolean => {
  const places = sum(Object.values(domains).map(({ count }) => count));
  const routers = sum(Object.values(networks).map(({ routers: own }) => keys(own).length));
  const components = places + routers + sum(Object.values(services).map(({ servers }) => servers));
  const wrong = [
    {
      path: ["domains"],
      isWrong: places > MOST_PLACES,
      rule: `at most ${MOST_PLACES} places, not ${places}`,
    },
    {
      path: ["services"],
      isWrong: components > MOST_COMPONENTS,
      rule: `at most ${MOST_COMPONENTS} servers, routers and places, not ${components}`,
    },
    { path: ["faults"], isWrong: keys(faults).length > MOST_FAULTS, rule: `at most ${MOST_FAULTS} faults` },
  ].filter(({ isWrong }) => isWrong);
  for (const { path, rule } of wrong) complaints.say(path, `a model has ${rule}`);
  return wrong.length === 0;
};

/** Says, in zod's terms, what in a model refers to nothing, or does not fit together. */
export const checkReferences = (model: Model, context: z.RefinementCtx): void => {
  const complaints = new Complaints(context);
  if (!isBounded(model, complaints)) return;
  for (const check of [
    checkNames,
    checkDomains,
    checkNetworks,
    checkServices,
    checkClusters,
    checkPhones,
    checkFaults,
    checkUp,
  ])
    check(model, complaints);
};
