import { NONE, type Plan } from "../backend/plan.ts";
import { PHASE } from "../metrics/attribution/phases.ts";
import { NO_TROUBLE } from "../metrics/attribution/tracks.ts";
import type { Cause, WhoIsWho } from "../metrics/attribution/who-is-who.ts";

/** Nothing lasts. */
const AT_ONCE = -1;

/** A list of causes without repeats. */
class Causes {
  readonly list: Cause[] = [{ part: "unknown", failure: "unknown", kind: "unknown" }];
  readonly #places = new Map<string, number>();

  /** The place of a cause, which is new or known already. */
  of(part: string, failure: string, kind: Cause["kind"]): number {
    const name = `${kind}/${part}/${failure}`;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.list.push({ part, failure, kind }) - 1;
    this.#places.set(name, place);
    return place;
  }
}

const stem = (name: string): string => name.replace(/-\d+$/, "");

/**
 * What each component is one of: a server of its service, a router of its network, a domain of those that share its name up to
 * the number.
 */
export const partsOf = ({ components, groups, services }: Plan): readonly string[] => {
  const stems = new Map<string, number>();
  for (const { name, kind } of components)
    if (kind === "domain") stems.set(stem(name), (stems.get(stem(name)) ?? 0) + 1);
  return components.map(({ name, kind, group }) => {
    if (kind === "domain") return (stems.get(stem(name)) ?? 0) > 1 ? stem(name) : name;
    if (group === NONE) return stem(name);
    const { service, name: network } = groups[group];
    return service === NONE ? network : services[service].name;
  });
};

/** What a group is a group of. */
const groupParts = ({ groups, services }: Plan): string[] =>
  groups.map(({ name, service }) => (service === NONE ? name : services[service].name));

const byDeed: Partial<Record<Plan["faults"][number]["strike"]["do"], number>> = {
  change: PHASE.undetected,
  maintain: PHASE.planned,
  demand: PHASE.demand,
  away: NO_TROUBLE,
};

/** The phase of a time in which a fault lasts. What holds things down for a time counts as being repaired meanwhile. */
const phaseOfFault = ({ faults, instances }: Plan, fault: number): number => {
  const lasts = instances.some((one) => one.fault === fault && one.lasts !== null);
  return byDeed[faults[fault].strike.do] ?? (lasts ? PHASE.repairing : AT_ONCE);
};

/** Names the causes of a plan for the fold that attributes outages. */
export const whoIsWho = (plan: Plan): WhoIsWho => {
  const causes = new Causes();
  const parts = partsOf(plan);
  const ofGroups = groupParts(plan);
  const { lives, faults, components, phones, demand } = plan;
  return {
    causes: causes.list,
    lifeCause: Int32Array.from(lives, ({ name, component }) =>
      causes.of(parts[component], name.slice(name.lastIndexOf("/") + 1), "failure"),
    ),
    lifeGroup: Int32Array.from(lives, ({ component }) => components[component].group),
    faultCause: Int32Array.from(faults, ({ name }) => causes.of(name, "fault", "fault")),
    faultPhase: Int32Array.from(faults, (_, fault) => phaseOfFault(plan, fault)),
    shockCause: Int32Array.from(ofGroups, (part) => causes.of(part, "common cause", "common-cause")),
    switchCause: Int32Array.from(ofGroups, (part) => causes.of(part, "switch-over", "switch")),
    demandCause: demand === null ? 0 : causes.of("demand", "over the day", "demand"),
    hasPhones: phones !== null,
  };
};
