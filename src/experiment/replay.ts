import type { Model } from "../model/schema.ts";

/** The model with a fault of it striking at time 0 and at no other certain time; what comes by chance still may, that fault too. */
export const struck = (model: Model, fault: string): Model => ({
  ...model,
  faults: { ...model.faults, [fault]: { ...model.faults[fault], at: [0], schedule: undefined } },
});
