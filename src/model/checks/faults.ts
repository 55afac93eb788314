import { faultOf } from "../../backend/faults/family.ts";
import { createLaw } from "../../distributions/family.ts";
import type { LawParameters } from "../../distributions/law.ts";
import { componentNames } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

const takesNoTime = (law: LawParameters | undefined): boolean =>
  law === undefined || createLaw(law).mean === 0;

/** A fault strikes what exists, and ends or can be repaired; it does not come for ever at one instant. */
export const checkFaults = (model: Model, complaints: Complaints): void => {
  if (keys(model.faults).length === 0) return;
  const names = componentNames(model);
  const repairable = new Set(names.filter(({ repairs }) => repairs).map(({ name }) => name));
  const known = names.map(({ name }) => name);
  for (const [name, fault] of Object.entries(model.faults)) {
    const path: Path = ["faults", name];
    const target = faultOf(fault).targetOf(fault, { components: known, clusters: keys(model.clusters) });
    if (!complaints.refer([...path, target.path], target.found, target.allowed, "target")) continue;
    if (fault.lasts === undefined && target.breaks && !repairable.has(target.found))
      complaints.say(path, `say how long it lasts: ${target.found} has no crash with a repair of its own`);
    if (fault.every !== undefined && takesNoTime(fault.every))
      complaints.say(
        [...path, "every"],
        "a fault that comes after no time would come for ever at one instant",
      );
    if (fault.lasts !== undefined && !target.breaks)
      complaints.say([...path, "lasts"], "this kind of fault is over at once");
  }
};

/** Everything that fails by itself lives for some time. */
export const checkLives = ({ domains, networks, services }: Model, complaints: Complaints): void => {
  const check = (crash: Model["services"][string]["crash"], path: Path): void => {
    if (crash !== undefined && takesNoTime(crash.life))
      complaints.say([...path, "crash", "life"], "a life of no time would end for ever at one instant");
  };
  for (const [name, { crash }] of Object.entries(domains)) check(crash, ["domains", name]);
  for (const [name, { crash }] of Object.entries(services)) check(crash, ["services", name]);
  for (const [name, { routers }] of Object.entries(networks))
    for (const [router, { crash }] of Object.entries(routers))
      check(crash, ["networks", name, "routers", router]);
};
