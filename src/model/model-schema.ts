import { z } from "zod";
import { checkReferences } from "./references.ts";
import { modelFields } from "./schema.ts";

/** The schema of a model file without its designs: each field, then what names refer to and what fits together. */
export const modelSchema = z
  .strictObject(modelFields)
  .superRefine((model, context) => checkReferences(model, context));
