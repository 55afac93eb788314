import { createScheme, schemeOf, unitOf } from "../../backend/redundancy/family.ts";
import { domainNames, memberCount } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

/** A network has the routers that it needs, in places that exist. */
export const checkNetworks = (model: Model, complaints: Complaints): void => {
  const known = domainNames(model);
  for (const [name, { routers, needed }] of Object.entries(model.networks)) {
    const path: Path = ["networks", name];
    const count = keys(routers).length;
    if (needed > count)
      complaints.say([...path, "needed"], `${needed} routers are needed, but there are only ${count}`);
    for (const [router, { in: place }] of Object.entries(routers))
      complaints.refer([...path, "routers", router, "in"], place, known, "domain");
  }
};

/** All servers of a service together do what comes in. */
const checkInflow = (model: Model, name: string, complaints: Complaints): void => {
  const { inflow, servers, scheme } = model.services[name];
  if (inflow === undefined) return;
  const path: Path = ["services", name, "inflow"];
  const count = memberCount(model, name);
  if (count === 0) return;
  const acting = servers > 0 ? actingOf(scheme, servers) : count;
  if (inflow.rate > inflow.drain * acting * NEARLY)
    complaints.say(
      [...path, "drain"],
      "even when all is good less is done than comes in: the backlog would grow for ever",
    );
};

/** Rounding is forgiven. */
const NEARLY = 1 + 1e-9;

/** How many members of a service work while all are good. */
const actingOf = (scheme: Model["services"][string]["scheme"], servers: number): number => {
  const { groupSize, seats } = createScheme(scheme, servers, 1);
  return seats === null ? servers : (servers / groupSize) * seats.seats;
};

/** A service's servers stand in places that exist, and fit its scheme. */
export const checkServices = (model: Model, complaints: Complaints): void => {
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
    if (service.servers > 0 === service.of.length > 0)
      complaints.say(path, "a service has either servers or domains that it is made of");
    checkInflow(model, name, complaints);
    service.of.forEach((member, index) => {
      complaints.refer([...path, "of", index], member, keys(model.domains), "domain");
    });
    const misfit = schemeOf(service.scheme).misfit(service.scheme, memberCount(model, name), 1);
    if (misfit !== null) complaints.say([...path, "scheme"], misfit);
  }
};

/** A place is a member of one service only: it has one group to act, fail and be counted in. */
export const checkMembers = ({ services }: Model, complaints: Complaints): void => {
  const owners = new Map<string, string>();
  for (const [name, { of }] of Object.entries(services))
    of.forEach((member, index) => {
      const owner = owners.get(member);
      if (owner !== undefined)
        complaints.say(["services", name, "of", index], `${member} is a member of ${owner} already`);
      else owners.set(member, name);
    });
};

/** Each cell gets whole units of each service, and the smallest one enough of them. */
const checkCells = (
  { servers, scheme }: Model["services"][string],
  name: string,
  cells: number,
  say: (message: string) => void,
): void => {
  const kind = schemeOf(scheme);
  const smallest = Math.floor(servers / unitOf(scheme) / cells) * unitOf(scheme);
  if (smallest === 0) return say(`the ${servers} servers of ${name} do not fill ${cells} cells`);
  const misfit = kind.misfit(scheme, smallest, cells);
  if (misfit !== null) say(`${name} does not fit ${cells} cells: ${misfit}`);
};

/** A cluster's services exist, belong to it alone, and fill its cells. */
export const checkClusters = (model: Model, complaints: Complaints): void => {
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
      checkCells(model.services[service], service, cells, (message) =>
        complaints.say([...path, "cells"], message),
      );
    });
  }
  for (const [name, { load }] of Object.entries(model.services))
    if (load !== undefined && !owners.has(name))
      complaints.say(["services", name, "load"], "only a service of a cluster is stopped and loads again");
};
