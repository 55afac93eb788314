import { z } from "zod";

interface EitherDefinition {
  readonly isFirst: (input: unknown) => boolean;
  readonly options: readonly [z.core.$ZodType, z.core.$ZodType];
}

const Either = z.core.$constructor<z.ZodUnion>("Either", (schema, definition) => {
  z.ZodUnion.init(schema, definition);
  const { isFirst, options } = definition as unknown as EitherDefinition;
  schema._zod.parse = (payload, context) =>
    options[isFirst(payload.value) ? 0 : 1]._zod.run(payload, context);
});

/**
 * One of two schemas, told apart by a look at the input. Other than with a plain union, a mistake is reported as that
 * schema reports it, at its own path. In the JSON Schema it is a union.
 */
export const eitherBy = <First extends z.ZodType, Second extends z.ZodType>(
  isFirst: (input: unknown) => boolean,
  first: First,
  second: Second,
): z.ZodUnion<readonly [First, Second]> => {
  const definition = { type: "union" as const, options: [first, second], isFirst };
  return new Either(definition) as unknown as z.ZodUnion<readonly [First, Second]>;
};
