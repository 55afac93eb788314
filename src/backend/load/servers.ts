import type { Backend } from "../backend.ts";
import { settleRest } from "../clients/at-rest.ts";
import { reviewRest } from "../clients/phones.ts";
import { storeLost } from "../messages/traffic.ts";
import { NONE } from "../plan.ts";
import { coolCaches } from "./resources.ts";

/** Whether a service stands in a cell whose phones ask services for something. */
const isAsked = ({ plan }: Backend, service: number): boolean => {
  const { cell } = plan.services[service];
  return cell !== NONE && plan.resources[cell].length > 0;
};

/** What the servers of a service can do changed: phones at rest may be too many for it. */
const reviewCell = (backend: Backend, service: number): void => {
  if (isAsked(backend, service)) reviewRest(backend, backend.plan.services[service].cell);
};

/** A server of a service is gone, with what it kept in its memory. */
export const serverFails = (backend: Backend, service: number): void => {
  if (service === NONE) return;
  const { good } = backend.world.services;
  // What kept its cache warm until now is counted before a part of it is gone.
  if (isAsked(backend, service)) settleRest(backend, backend.plan.services[service].cell);
  coolCaches(backend, service, good[service]);
  storeLost(backend, service, good[service]);
  good[service]--;
  reviewCell(backend, service);
};

/** A server of a service is back, with an empty memory. */
export const serverReturns = (backend: Backend, service: number): void => {
  if (service === NONE) return;
  backend.world.services.good[service]++;
  reviewCell(backend, service);
};

/** Servers of a service are slow, or not any more: adds up anew how many servers' worth the good ones lack. */
export const serversSlow = (backend: Backend, service: number): void => {
  const { plan, world } = backend;
  if (service === NONE) return;
  let lacks = 0;
  for (const { members, service: own } of plan.groups) {
    if (own !== service) continue;
    for (const member of members)
      if (world.components.causes[member] === 0) lacks += 1 - world.components.capacity[member];
  }
  world.services.lacks[service] = lacks;
  reviewCell(backend, service);
};
