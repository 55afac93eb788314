import type { Model } from "../schema.ts";
import { type Complaints, keys } from "./complaints.ts";

/** Bounds that keep the work of checking and compiling in proportion to a file. */
const MOST_COMPONENTS = 1_000_000;
const MOST_PLACES = 10_000;
const MOST_FAULTS = 1_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether a model is small enough to be looked at more closely. */
export const isBounded = (
  { domains, networks, services, faults }: Model,
  complaints: Complaints,
): boolean => {
  const places = sum(Object.values(domains).map(({ count }) => count));
  const routers = sum(Object.values(networks).map(({ routers: own }) => keys(own).length));
  const components = places + routers + sum(Object.values(services).map(({ servers }) => servers));
  const wrong = [
    {
      path: ["domains"],
      isWrong: places > MOST_PLACES,
      rule: `at most ${MOST_PLACES} places, not ${places}`,
    },
    {
      path: ["services"],
      isWrong: components > MOST_COMPONENTS,
      rule: `at most ${MOST_COMPONENTS} servers, routers and places, not ${components}`,
    },
    { path: ["faults"], isWrong: keys(faults).length > MOST_FAULTS, rule: `at most ${MOST_FAULTS} faults` },
  ].filter(({ isWrong }) => isWrong);
  for (const { path, rule } of wrong) complaints.say(path, `a model has ${rule}`);
  return wrong.length === 0;
};
