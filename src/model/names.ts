import { z } from "zod";
import type { Model } from "./schema.ts";

/** A name: lower-case words with hyphens, as in `back-end`. */
export const nameSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a name is lower-case words with hyphens, such as back-end");

/** Kinds of place, from the outside in; `overlay` cuts across them. */
export const DOMAIN_KINDS = ["region", "data-centre", "room", "rack", "host", "overlay"] as const;

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
}

/** All that can fail in a model, in the order of the plan: places, routers, servers. */
export const componentNames = ({ domains, networks, services }: Model): ComponentName[] => [
  ...Object.entries(domains).flatMap(([name, { count, crash }]) =>
    expanded(name, count).map((one) => ({
      name: one,
      kind: "domain" as const,
      repairs: crash !== undefined,
    })),
  ),
  ...Object.values(networks).flatMap(({ routers }) =>
    Object.entries(routers).map(([name, { crash }]) => ({
      name,
      kind: "router" as const,
      repairs: crash !== undefined,
    })),
  ),
  ...Object.entries(services).flatMap(([name, { servers, crash }]) =>
    Array.from({ length: servers }, (_, index) => ({
      name: `${name}-${index + 1}`,
      kind: "server" as const,
      repairs: crash !== undefined,
    })),
  ),
];
