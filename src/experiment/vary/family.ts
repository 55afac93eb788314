import { z } from "zod";
import * as members from "./members.ts";
import type { VaryKind } from "./vary.ts";

/** All ways to sample, by the name that they have in YAML: their kind in camel case. */
export const varyKinds = members as unknown as Readonly<Record<string, VaryKind>>;

type Kinds = typeof members;
type Given<Member> = Member extends VaryKind<infer Schema> ? z.output<Schema> : never;

/** A way to sample as written: a map of one entry, the name of a kind and what that kind is given. */
export type VaryGiven = {
  [Name in keyof Kinds]: { readonly [One in Name]: Given<Kinds[Name]> };
}[keyof Kinds];

/** The schema of a way to sample; a name that is none gets all of them as what is allowed. */
export const varyGivenSchema = (): z.ZodType<VaryGiven> => {
  const names = Object.keys(varyKinds);
  const shape = Object.fromEntries(
    Object.entries(varyKinds).map(([name, { given }]) => [name, given.optional()]),
  );
  return z
    .strictObject(shape)
    .refine((vary) => Object.keys(vary).length === 1, {
      message: `one way to sample is needed: ${names.join(", ")}`,
      when: ({ issues }) => issues.length === 0,
    })
    .meta({
      title: "way to sample",
      description: `how a value is sampled: one of ${names.join(", ")}`,
    }) as unknown as z.ZodType<VaryGiven>;
};

/** The kind of a checked way to sample, and what it is given. */
export const kindIn = (vary: VaryGiven): { readonly kind: VaryKind; readonly given: unknown } => {
  const [[name, given]] = Object.entries(vary);
  return { kind: varyKinds[name], given };
};
