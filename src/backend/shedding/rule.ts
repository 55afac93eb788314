import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { ShedOrder } from "../load/allocate.ts";

/** A way to shed load: one file. It says who goes first; what each gets is worked out in the same way for all. */
export interface SheddingKind<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => ShedOrder;
}

/** Declares a way to shed load. */
export const defineShedding = <Shape extends z.ZodRawShape>(kind: SheddingKind<Shape>): SheddingKind<Shape> =>
  kind;
