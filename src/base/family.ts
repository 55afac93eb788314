import { z } from "zod";

/** What every kind of every family says of itself: its name in YAML, one line on it, and its parameters. */
export interface Kind {
  readonly kind: string;
  readonly summary: string;
  readonly params: z.ZodRawShape;
}

/** The parameters of a kind as its code gets them: checked, in seconds and per second, defaults filled in. */
export type Params<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/**
 * The schema of a family: a map whose `kind` names a member, with that member's parameters and nothing else.
 *
 * ```ts
 * import { z } from "zod";
 * import { familySchema } from "../src/base/family.ts";
 * const schema = familySchema([{ kind: "fixed", summary: "always the same", params: { wait: z.number() } }]);
 * schema.safeParse({ kind: "fixed", wait: 3 }).success // => true
 * schema.safeParse({ kind: "fixed", wait: 3, jitter: 1 }).success // => false
 * ```
 */
export const familySchema = (members: readonly Kind[]) => {
  const [first, ...others] = members.map(({ kind, summary, params }) =>
    z.strictObject({ kind: z.literal(kind), ...params }).describe(summary),
  );
  if (first === undefined) throw new TypeError("a family needs a member");
  return z.discriminatedUnion("kind", [first, ...others]);
};

/** Finds the member that a checked `kind` names. */
export const memberOf = <Member extends Kind>(members: readonly Member[], kind: string): Member => {
  const member = members.find((one) => one.kind === kind);
  if (member === undefined) throw new TypeError(`no member of the family is called ${kind}`);
  return member;
};

/** A member with its checked parameters, as it stands in a checked model. */
export interface Chosen {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}
