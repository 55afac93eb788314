import type { Condition } from "../../base/condition.ts";
import { componentNames } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

/** A condition speaks of what exists, and can be met. */
export const checkCondition = (
  condition: Condition,
  path: Path,
  known: readonly string[],
  complaints: Complaints,
): void => {
  if (typeof condition === "string") {
    complaints.refer(path, condition, known, "service, network, server, router or domain");
    return;
  }
  const [key, parts] =
    "all" in condition
      ? ["all", condition.all]
      : "any" in condition
        ? ["any", condition.any]
        : ["of", condition.of];
  if ("atLeast" in condition && condition.atLeast > parts.length)
    complaints.say([...path, "atLeast"], `${condition.atLeast} of ${parts.length} cannot be met`);
  parts.forEach((part, index) => {
    checkCondition(part, [...path, key as string, index], known, complaints);
  });
};

/** The condition or the share of a model without phones speaks of what exists. */
export const checkUp = (model: Model, complaints: Complaints): void => {
  if (model.up === undefined && model.share === undefined) return;
  if (model.up !== undefined && model.share !== undefined)
    complaints.say(["share"], "a model has either a condition (up) or a share, not both");
  const known = [
    ...keys(model.services),
    ...keys(model.networks),
    ...componentNames(model).map(({ name }) => name),
  ];
  if (model.up !== undefined) checkCondition(model.up, ["up"], known, complaints);
  model.share?.forEach((name, index) => {
    if (model.share?.indexOf(name) !== index)
      complaints.say(["share", index], `${name} is a part of the share already, and would count twice`);
    complaints.refer(
      ["share", index],
      name,
      [...keys(model.services), ...keys(model.networks)],
      "service or network",
    );
  });
};
