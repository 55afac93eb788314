import type { z } from "zod";
import { isBounded } from "./checks/bounds.ts";
import { checkCommonCause } from "./checks/common-cause.ts";
import { Complaints } from "./checks/complaints.ts";
import { checkUp } from "./checks/condition.ts";
import { checkDemand } from "./checks/demand.ts";
import { checkDrops } from "./checks/drops.ts";
import { checkFailover } from "./checks/failover.ts";
import { checkFailures } from "./checks/failures.ts";
import { checkFaults } from "./checks/faults.ts";
import { checkMessages } from "./checks/messages.ts";
import { checkNeeds } from "./checks/needs.ts";
import { checkPeople } from "./checks/people.ts";
import { checkPhones } from "./checks/phones.ts";
import { checkPlacement } from "./checks/placement.ts";
import { checkDomains } from "./checks/places.ts";
import { checkClusters, checkMembers, checkNetworks, checkServices } from "./checks/services.ts";
import { checkNames } from "./checks/unique-names.ts";
import type { Model } from "./schema.ts";

const checks = [
  checkNames,
  checkDomains,
  checkNetworks,
  checkServices,
  checkMembers,
  checkClusters,
  checkPhones,
  checkMessages,
  checkFailover,
  checkFailures,
  checkPeople,
  checkCommonCause,
  checkPlacement,
  checkNeeds,
  checkFaults,
  checkDemand,
  checkDrops,
  checkUp,
];

/** Says, in zod's terms, what in a model refers to nothing, or does not fit together. */
export const checkReferences = (model: Model, context: z.RefinementCtx): void => {
  const complaints = new Complaints(context);
  if (!isBounded(model, complaints)) return;
  for (const check of checks) check(model, complaints);
};
