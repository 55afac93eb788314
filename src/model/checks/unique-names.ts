import { componentNames } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

const SECTIONS = ["domains", "networks", "services", "clusters"] as const;

/** No two things share a name, for it is what they draw their luck by: neither as written nor one by one (`chat-1`). */
export const checkNames = (model: Model, complaints: Complaints): void => {
  const seen = new Map<string, Path>();
  const meet = (name: string, path: Path): void => {
    const before = seen.get(name);
    if (before === undefined) seen.set(name, path);
    else if (before.join(".") !== path.join("."))
      complaints.say(path, `the name ${name} is taken already, by ${before.join(".")}`);
  };
  for (const section of SECTIONS) for (const name of keys(model[section])) meet(name, [section, name]);
  for (const { name, path } of componentNames(model)) meet(name, path);
};
