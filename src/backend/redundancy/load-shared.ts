import { positiveCount } from "../../base/units.ts";
import { defineScheme } from "./scheme.ts";

/** Each cell needs its part of what the whole service needs. */
const neededIn = (needed: number, cells: number): number => Math.ceil(needed / cells);

/** All servers share the load; the service is there while at least `needed` of them are good (k of n). */
export const loadShared = defineScheme({
  kind: "load-shared",
  summary: "all servers share the load; at least `needed` of them must be good",
  params: { needed: positiveCount() },
  unit: 1,
  misfit: ({ needed }, servers, cells) => {
    const least = neededIn(needed, cells);
    return least > servers ? `${least} servers are needed, but there are only ${servers}` : null;
  },
  create: ({ needed }, servers, cells) => {
    const least = neededIn(needed, cells);
    return { groupSize: servers, rule: ({ good }) => (good >= least ? "serves" : "down") };
  },
});
