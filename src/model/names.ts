import { type Failing, failuresOf } from "./failure-schema.ts";
import type { Model } from "./schema.ts";

/** The names of a domain of which there are so many: `rack` alone, or `rack-1`, `rack-2` … */
export const expanded = (name: string, count: number): string[] =>
  count === 1 ? [name] : Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** All names of places: as written, and one by one where there are several. */
export const domainNames = ({ domains }: Model): string[] =>
  Object.entries(domains).flatMap(([name, { count }]) =>
    count === 1 ? [name] : [name, ...expanded(name, count)],
  );

/** All single places that some names stand for. */
export const placesOf = (
  { domains }: Pick<Model, "domains">,
  names: string | readonly string[] | undefined,
): string[] =>
  [names ?? []].flat().flatMap((name) => (name in domains ? expanded(name, domains[name].count) : [name]));

/** The names of a service's members, in order: its servers, or the places that serve as such. */
export const memberNames = (model: Model, service: string): string[] => {
  const { servers, of } = model.services[service];
  return of.length > 0
    ? placesOf(model, of)
    : Array.from({ length: servers }, (_, index) => `${service}-${index + 1}`);
};

/** How many members a service has. */
export const memberCount = (model: Model, service: string): number => {
  const { servers, of } = model.services[service];
  return of.length > 0 ? placesOf(model, of).length : servers;
};

/** Something that can fail: its name, what it is, and how its failures are described. */
export interface ComponentName {
  readonly name: string;
  readonly kind: "domain" | "router" | "server";
  /** Whether a repair of its own is described, for a failure as by itself. */
  readonly repairs: boolean;
  /** Where it is written. */
  readonly path: readonly string[];
}

const repairs = (failing: Failing): boolean =>
  failuresOf(failing)[0]?.[1].ends.every(({ repair }) => repair !== undefined) ?? false;

/** All that can fail in a model, in the order of the plan: places, routers, servers. */
export const componentNames = ({ domains, networks, services }: Model): ComponentName[] => [
  ...Object.entries(domains).flatMap(([name, domain]) => {
    const shared = { kind: "domain" as const, repairs: repairs(domain), path: ["domains", name] };
    return expanded(name, domain.count).map((one) => ({ name: one, ...shared }));
  }),
  ...Object.entries(networks).flatMap(([network, { routers }]) =>
    Object.entries(routers).map(([name, router]) => {
      const path = ["networks", network, "routers", name];
      return { name, kind: "router" as const, repairs: repairs(router), path };
    }),
  ),
  ...Object.entries(services).flatMap(([name, service]) => {
    const [kind, path, isRepaired] = ["server" as const, ["services", name], repairs(service)];
    return Array.from(
      { length: service.servers },
      (_, index): ComponentName => ({ name: `${name}-${index + 1}`, kind, repairs: isRepaired, path }),
    );
  }),
];
