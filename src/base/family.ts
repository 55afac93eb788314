import { z } from "zod";
import { madeFrom } from "./growth.ts";

/** What every kind of every family says of itself: its name in YAML, one line on it, and its parameters. */
export interface Kind {
  readonly kind: string;
  readonly summary: string;
  readonly params: z.ZodRawShape;
  /**
   * Of a kind that is not ours: any text, changed whenever what the kind does changes. Studies follow from it, so that results
   * of two versions of a kind are never taken for the same.
   */
  readonly version?: string;
}

/** The parameters of a kind as its code gets them: checked, in seconds and per second, defaults filled in. */
export type Params<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/** The schema of one member, its `kind` named, with parameters that all members have. */
const optionOf = ({ kind, summary, params }: Kind, common: z.ZodRawShape) =>
  z.strictObject({ kind: z.literal(kind), ...params, ...common }).describe(summary);

type Options = [ReturnType<typeof optionOf>, ...ReturnType<typeof optionOf>[]];

/**
 * The schema of a family: a map whose `kind` names a member, with that member's parameters, those that all have in common, and
 * nothing else. It grows with the list of members: zod reads its options when the first value is checked.
 *
 * ```ts
 * import { z } from "zod";
 * import { familySchema } from "../src/base/family.ts";
 * const schema = familySchema([{ kind: "fixed", summary: "always the same", params: { wait: z.number() } }]);
 * schema.safeParse({ kind: "fixed", wait: 3 }).success // => true
 * schema.safeParse({ kind: "fixed", wait: 3, jitter: 1 }).success // => false
 * ```
 */
export const familySchema = (members: readonly Kind[], common: z.ZodRawShape = {}) => {
  const options = madeFrom(members, (member) => [optionOf(member, common)]);
  if (options.length === 0) throw new TypeError("a family needs a member");
  return z.discriminatedUnion("kind", options as unknown as Options);
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
