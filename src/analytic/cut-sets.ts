import type { Plan } from "../backend/plan.ts";
import { ownUnavailability } from "./component-shares.ts";
import { type FailedSet, largerSets } from "./failed-sets.ts";
import type { StaticService } from "./static-service.ts";
import type { Symmetry } from "./symmetry.ts";

/** Components whose failure together takes the service down, none of which could be left out. */
export interface CutSet {
  /** One such set, by the names of its components. */
  readonly components: readonly string[];
  /** How many sets look like it. */
  readonly count: number;
  /**
   * The chance that all of one set are down at a random time in the long run, each repaired by a crew of its own; 0 where
   * one of them never fails by itself.
   */
  readonly chance: number;
}

/** Larger sets than this are not looked for. */
const LARGEST = 3;
/** No more sets of one size than this are looked at. */
const MOST = 4000;

/** The sets that were looked at. */
export interface CutSets {
  readonly sets: readonly CutSet[];
  /** Sets of up to so many components were looked at: 3, or fewer where there are too many of them. */
  readonly upTo: number;
}

const isMinimal = (service: StaticService, components: readonly number[]): boolean =>
  components.length === 1 ||
  components.every((one) => service.isUp(components.filter((other) => other !== one)));

/**
 * The minimal cut sets of a design of up to three components, most likely first; sets that look alike are counted and told
 * once. With these bad for good, everything else good and all take-overs done: is the service down? Singles are sought
 * among all components, larger sets among those that fail by themselves.
 */
export const cutSetsOf = (plan: Plan, symmetry: Symmetry, service: StaticService): CutSets => {
  const shares = ownUnavailability(plan);
  const every = [...plan.components.keys()];
  const failing = every.filter((component) => plan.components[component].lives.length > 0);
  const found: FailedSet[] = [];
  let sets: FailedSet[] = [{ components: [], count: 1 }];
  let upTo = 0;
  while (upTo < LARGEST) {
    const larger = largerSets(plan, symmetry, sets, upTo === 0 ? every : failing);
    if (larger.length > MOST) break;
    upTo++;
    const isDown = larger.map(({ components }) => !service.isUp(components));
    found.push(...larger.filter(({ components }, index) => isDown[index] && isMinimal(service, components)));
    sets = larger.filter(
      ({ components }, index) =>
        !isDown[index] && components.every((one) => plan.components[one].lives.length > 0),
    );
  }
  const told = found.map(({ components, count }) => ({
    components: components.map((component) => plan.components[component].name),
    count,
    chance: components.reduce((product, component) => product * shares[component], 1),
  }));
  const order = ({ components, chance }: CutSet) => [components.length > 1 ? 1 : 0, -chance];
  told.sort((one, other) => order(one)[0] - order(other)[0] || order(one)[1] - order(other)[1]);
  return { sets: told, upTo };
};
