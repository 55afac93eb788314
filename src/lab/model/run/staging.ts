import type { Plan } from "../../../backend/plan.ts";
import type { LoadedModel } from "../../../model/load.ts";
import type { Model } from "../../../model/schema.ts";
import type { DeedOffer } from "../../protocol.ts";
import type { LabState } from "../../state.ts";
import { deedOffers } from "../deeds/offers.ts";
import { loadedOf, modelOf } from "../texts/variant-model.ts";

/** Makes of a state what is run: each complains with a `ModelError` where it cannot. */
export interface Staging {
  readonly loadedOf: (state: LabState, variant: number) => LoadedModel;
  readonly modelOf: (state: LabState, variant: number) => Model;
  readonly deedOffers: (model: Model, plan: Plan) => DeedOffer[];
}

/** From the texts of a state, with its actions as faults. */
export const textStaging: Staging = { loadedOf, modelOf, deedOffers };
