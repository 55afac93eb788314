import { schemeOf } from "../../backend/redundancy/family.ts";
import { failuresOf } from "../failure-schema.ts";
import type { Model } from "../schema.ts";
import type { Complaints } from "./complaints.ts";
import { mortals } from "./failures.ts";

const NOT_WORKED_OUT = "that is worked out for a demand that is the same at any time of the day only";

/** What is asked over the day is felt by services that share load, and nothing is there that would need more of it. */
export const checkDemand = (model: Model, complaints: Complaints): void => {
  if (model.demand === undefined) return;
  const services = Object.entries(model.services);
  if (!services.some(([, { scheme }]) => schemeOf(scheme).feelsDemand))
    complaints.say(
      ["demand"],
      "what is asked over the day is felt by services whose servers share load, and there are none",
    );
  for (const [name, { inflow }] of services)
    if (inflow !== undefined) complaints.say(["services", name, "inflow"], NOT_WORKED_OUT);
  for (const [path, failing] of mortals(model))
    for (const [name, { overloaded }] of failuresOf(failing))
      if (overloaded !== undefined) complaints.say([...path, "fails", name, "overloaded"], NOT_WORKED_OUT);
};
