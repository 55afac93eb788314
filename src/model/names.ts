import type { Model } from "./schema.ts";

/** The names of a domain of which there are so many: `rack` alone, or `rack-1`, `rack-2` … */
export const expanded = (name: string, count: number): string[] =>
  count === 1 ? [name] : Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** All names of places: as written, and one by one where there are several. */
export const domainNames = ({ domains }: Model): string[] =>
  Object.entries(domains).flatMap(([name, { count }]) =>
    count === 1 ? [name] : [name, ...expanded(name, count)],
  );

/** Something that can fail: its name, what it is, and whether a repair of its own is described. */
export interface ComponentName {
  readonly name: string;
  readonly kind: "domain" | "router" | "server";
  readonly repairs: boolean;
  /** Where it is written. */
  readonly path: readonly string[];
}

/** All that can fail in a model, in the order of the plan: places, routers, servers. */
export const componentNames = ({ domains, networks, services }: Model): ComponentName[] => [
  ...Object.entries(domains).flatMap(([name, { count, crash }]) => {
    const shared = { kind: "domain" as const, repairs: crash !== undefined, path: ["domains", name] };
    return expanded(name, count).map((one) => ({ name: one, ...shared }));
  }),
  ...Object.entries(networks).flatMap(([network, { routers }]) =>
    Object.entries(routers).map(([name, { crash }]) => {
      const path = ["networks", network, "routers", name];
      return { name, kind: "router" as const, repairs: crash !== undefined, path };
    }),
  ),
  ...Object.entries(services).flatMap(([name, { servers, crash }]) => {
    const shared = { kind: "server" as const, repairs: crash !== undefined, path: ["services", name] };
    return Array.from({ length: servers }, (_, index) => ({ name: `${name}-${index + 1}`, ...shared }));
  }),
];
