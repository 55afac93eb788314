import { z } from "zod";

/** A name in a model: lower-case words with hyphens, as in `back-end`. */
export const nameSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a name is lower-case words with hyphens, such as back-end");
