import { commonCauseOf } from "../../backend/common-cause/family.ts";
import { createScheme, schemeOf } from "../../backend/redundancy/family.ts";
import { createLaw } from "../../distributions/family.ts";
import { commonLifeOf } from "../compile-common-cause.ts";
import { failuresOf } from "../failure-schema.ts";
import { memberCount } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

/** How many members the groups of a service have: the cells of a cluster may differ by a unit. */
const groupSizes = (model: Model, name: string): number[] => {
  const { scheme } = model.services[name];
  const unit = schemeOf(scheme).unit(scheme);
  const cells = Object.values(model.clusters).find(({ services }) => services.includes(name))?.cells ?? 1;
  const units = Math.floor(memberCount(model, name) / unit);
  const sizes = [Math.floor(units / cells), Math.ceil(units / cells)].map((many) => many * unit);
  return [...new Set(sizes)]
    .filter((servers) => servers > 0)
    .map((servers) => createScheme(scheme, servers, cells).groupSize);
};

const checkLife = (model: Model, name: string, complaints: Complaints): boolean => {
  const service = model.services[name];
  const path: Path = ["services", name, "commonCause"];
  const named = service.commonCause?.life;
  const known = failuresOf(service).map(([life]) => life);
  if (!complaints.refer([...path, "life"], named, known, "way to fail")) return false;
  const life = commonLifeOf(service)?.[1].life;
  if (life !== undefined && createLaw(life).isMemoryless) return true;
  complaints.say(
    path,
    named === undefined
      ? `a common cause takes its part of an exponential life, and ${name} has none`
      : `a common cause takes its part of an exponential life, and ${named} has none`,
  );
  return false;
};

/** A common cause has an exponential life to take its part of, and fits the groups that it strikes. */
export const checkCommonCause = (model: Model, complaints: Complaints): void => {
  for (const name of keys(model.services)) {
    const { commonCause, scheme, clocks } = model.services[name];
    if (commonCause === undefined || !checkLife(model, name, complaints)) continue;
    if (schemeOf(scheme).misfit(scheme, memberCount(model, name), 1) !== null) continue;
    const path: Path = ["services", name, "commonCause"];
    if (model.services[name].of.length > 0) {
      complaints.say(path, "a common cause is one of servers; what domains fail of is said there");
      continue;
    }
    const sizes = groupSizes(model, name);
    if (clocks === "pooled" && sizes.length > 1)
      complaints.say(path, "with pooled clocks a common cause needs groups of one size");
    if (sizes.every((size) => size < 2))
      complaints.say(
        path,
        `a common cause strikes several of a group, and each group of ${name} is one alone`,
      );
    for (const size of sizes) {
      const misfit = size < 2 ? null : commonCauseOf(commonCause).misfit(commonCause as never, size);
      if (misfit !== null) complaints.say(path, misfit);
    }
  }
};
