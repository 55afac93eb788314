import { type Chosen, familySchema, memberOf } from "../../base/family.ts";
import * as members from "./members.ts";
import type { Scheme, SchemeSpec } from "./scheme.ts";

/** All redundancy schemes. */
export const schemeKinds = Object.values(members) as unknown as readonly Scheme[];

/** The schema of a redundancy scheme: `kind` and that kind's parameters. */
export const schemeSchema = () => familySchema(schemeKinds);

/** The scheme that a model names. */
export const schemeOf = ({ kind }: Chosen): Scheme => memberOf(schemeKinds, kind);

/** A cell gets whole units of so many servers. */
export const unitOf = (chosen: Chosen): number => schemeOf(chosen).unit(chosen);

/** What a scheme makes of the servers of one of so many cells. */
export const createScheme = (chosen: Chosen, servers: number, cells: number): SchemeSpec =>
  schemeOf(chosen).create(chosen, servers, cells);
