import type { Model } from "../schema.ts";
import { DOMAIN_KINDS } from "../vocabulary.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

const DEEPEST_PLACE = 32;

/** Places lie in other places, from the outside in, and in no ring. */
export const checkDomains = (model: Model, complaints: Complaints): void => {
  for (const [name, { in: outer, kind }] of Object.entries(model.domains)) {
    const path: Path = ["domains", name, "in"];
    if (!complaints.refer(path, outer, keys(model.domains), "domain") || outer === undefined) continue;
    const ring = ringFrom(model, name);
    if (ring !== null) complaints.say(path, `the domains are in a ring: ${ring.join(" in ")}`);
    else if (isTooDeep(model, name)) complaints.say(path, `places nest at most ${DEEPEST_PLACE} deep`);
    else if (
      kind !== "overlay" &&
      model.domains[outer].kind !== "overlay" &&
      rank(model, outer) >= rank(model, name)
    )
      complaints.say(path, `a ${kind} cannot be in a ${model.domains[outer].kind}`);
  }
};

/** Whether every place is in one that exists, and none in itself: what is to be walked from the inside out must be. */
export const isTree = (model: Model): boolean => {
  const names = keys(model.domains);
  return names.every((name) => {
    const outer = model.domains[name].in;
    return (outer === undefined || outer in model.domains) && !isTooDeep(model, name);
  });
};

const rank = (model: Model, name: string): number => DOMAIN_KINDS.indexOf(model.domains[name].kind);

const isTooDeep = ({ domains }: Model, start: string): boolean => {
  let depth = 1;
  for (let at = domains[start].in; at !== undefined && at in domains; at = domains[at].in)
    if (++depth > DEEPEST_PLACE) return true;
  return false;
};

const ringFrom = (model: Model, start: string): string[] | null => {
  const way = [start];
  for (let at = model.domains[start].in; at !== undefined && at in model.domains; at = model.domains[at].in) {
    way.push(at);
    if (at === start) return way;
    if (way.length > DEEPEST_PLACE) return null;
  }
  return null;
};
