import type { Model } from "../schema.ts";
import { needsInWords } from "./conditions.ts";
import { failingLines } from "./failures.ts";
import { costs, counted, type Description, part } from "./lines.ts";
import { placeInWords } from "./places.ts";

/** Networks and their routers. */
export const networkLines = (model: Model): Description[] =>
  Object.entries(model.networks).flatMap(([name, { routers, needed }]) => [
    part(
      `networks.${name}`,
      `${name}: works while ${needed} of ${counted(Object.keys(routers).length, "router")} ${needed === 1 ? "is" : "are"} good`,
    ),
    ...Object.entries(routers).flatMap(([router, { in: outer, needs, cost, ...failing }]) => {
      const path = `networks.${name}.routers.${router}`;
      return [
        part(path, `${router}: router of ${name}${placeInWords(outer)}`),
        ...needsInWords(path, needs),
        ...failingLines(path, failing),
        ...costs(path, cost, 1),
      ];
    }),
  ]);
