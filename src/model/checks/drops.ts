import { createFault } from "../../backend/faults/family.ts";
import { createMode } from "../../backend/modes/family.ts";
import { singles } from "../compile-faults.ts";
import { failuresOf } from "../failure-schema.ts";
import { componentNames } from "../names.ts";
import { populationsOf } from "../populations.ts";
import type { Model } from "../schema.ts";
import type { Complaints, Path } from "./complaints.ts";
import { mortals } from "./failures.ts";

const NO_PHONES = "only connections of phones can be dropped, and the model has no phones";

/** The services that phones connect to. */
const frontsOf = ({ phones, clusters }: Model): string[] =>
  populationsOf(phones)
    .flatMap(({ home, standby }) => [home, standby])
    .flatMap((name) => clusters[name ?? ""]?.front ?? []);

/** Why something cannot drop connections, by where it is written; null when it can. A place may hold servers that can. */
const reason = (model: Model, [kind, name]: Path): string | null => {
  if (model.phones === undefined) return NO_PHONES;
  if (kind === "domains" || (kind === "services" && frontsOf(model).includes(String(name)))) return null;
  return `phones hold no connections on ${kind === "services" ? name : "routers"}`;
};

const checkModes = (model: Model, complaints: Complaints): void => {
  for (const [path, failing] of mortals(model))
    for (const [name, { ends }] of failuresOf(failing))
      ends.forEach((end, index) => {
        const why = createMode(end).do === "drop" ? reason(model, path) : null;
        if (why !== null) complaints.say([...path, "fails", name, "ends", index], why);
      });
};

const checkFaults = (model: Model, complaints: Complaints): void => {
  const paths = new Map(componentNames(model).map(({ name, path }) => [name, path]));
  for (const [fault, chosen] of Object.entries(model.faults)) {
    const { strike, aim } = createFault(chosen);
    if (strike.do !== "hit" || strike.effect.do !== "drop") continue;
    const names =
      aim.at === "target"
        ? [aim.name]
        : aim.at === "among"
          ? aim.names.flatMap((name) => singles(model, name))
          : [];
    const wrong = names.map((name) => paths.get(name)).flatMap((path) => (path && reason(model, path)) ?? []);
    if (wrong.length > 0) complaints.say(["faults", fault], wrong[0]);
  }
};

/** Connections are dropped only where phones hold some. */
export const checkDrops = (model: Model, complaints: Complaints): void => {
  checkModes(model, complaints);
  checkFaults(model, complaints);
};
