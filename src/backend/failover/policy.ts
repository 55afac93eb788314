import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Distribution } from "../../distributions/law.ts";

/** What whoever switches may know: for how long the phones' cell has been silent, in seconds. */
export interface FailoverView {
  readonly silentFor: number;
}

/** Switch now, look again after so many seconds, or leave it to people. */
export type FailoverVerdict =
  | { readonly do: "switch" }
  | { readonly do: "wait"; readonly recheckAfter: number }
  | { readonly do: "page" };

/** Decides whether to switch to the other cell. Pure. */
export type FailoverRule = (view: FailoverView) => FailoverVerdict;

/** A failover policy: one file. */
export interface FailoverPolicy<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Whether people must switch phones, so that a model needs some. */
  readonly byHand: boolean;
  /** Whether what hangs is noticed whatever the check: people see that nothing works. */
  readonly seesHangs: boolean;
  /** For phones' sites. */
  readonly create: (params: Params<Shape>) => FailoverRule;
  /** How long the system waits, once it knows of a failure within a group; null: no time. */
  readonly silence: (params: Params<Shape>) => Distribution | null;
  /** How long a person takes to decide, once they may; null: no time. */
  readonly decides: (params: Params<Shape>) => Distribution | null;
}

/** Declares a failover policy. */
export const defineFailoverPolicy = <Shape extends z.ZodRawShape>(
  policy: FailoverPolicy<Shape>,
): FailoverPolicy<Shape> => policy;
