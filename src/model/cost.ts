import type { Model } from "./schema.ts";

/** The sum of what a model's servers, routers, places, crews and spare parts cost per month, in the model's own currency. */
export const monthlyCost = ({ services, networks, domains, crews, spares }: Model): number => {
  let sum = 0;
  for (const { servers, cost } of Object.values(services)) sum += servers * cost;
  for (const { routers } of Object.values(networks))
    for (const { cost } of Object.values(routers)) sum += cost;
  for (const { count, cost } of Object.values(domains)) sum += count * cost;
  for (const { size, hours, cost } of Object.values(crews)) sum += (size + (hours?.night ?? 0)) * cost;
  for (const { stock, cost } of Object.values(spares)) sum += stock * cost;
  return sum;
};
