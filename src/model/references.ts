import type { z } from "zod";
import { isBounded } from "./checks/bounds.ts";
import { Complaints } from "./checks/complaints.ts";
import { checkUp } from "./checks/condition.ts";
import { checkFaults, checkLives } from "./checks/faults.ts";
import { checkPhones } from "./checks/phones.ts";
import { checkDomains } from "./checks/places.ts";
import { checkClusters, checkNetworks, checkServices } from "./checks/services.ts";
import { checkNames } from "./checks/unique-names.ts";
import type { Model } from "./schema.ts";

const checks = [
  checkNames,
  checkDomains,
  checkNetworks,
  checkServices,
  checkClusters,
  checkPhones,
  checkLives,
  checkFaults,
  checkUp,
];

/** Says, in zod's terms, what in a model refers to nothing, or does not fit together. */
export const checkReferences = (model: Model, context: z.RefinementCtx): void => {
  const complaints = new Complaints(context);
  if (!isBounded(model, complaints)) return;
  for (const check of checks) check(model, complaints);
};
