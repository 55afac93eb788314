import type { DeedName } from "../../state.ts";
import type { Deed } from "./deed.ts";
import * as members from "./members.ts";

/** All deeds, in the order in which they are offered. */
export const deeds: readonly Deed[] = Object.values(members).sort((one, other) => one.rank - other.rank);

/** The names of all deeds. */
export const deedNames = deeds.map(({ kind }) => kind) as [DeedName, ...DeedName[]];
