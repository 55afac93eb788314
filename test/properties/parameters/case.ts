/** A small model as plain data. */
export type Data = Readonly<Record<string, unknown>>;

/**
 * A model, and what is changed in it, by dotted path (a number is a place in a list; null takes something away): some result
 * must differ then.
 */
export interface Case {
  readonly base: Data;
  readonly changed: Readonly<Record<string, unknown>>;
  /** What differs, if it is not the facts of a run: the cost, what `check --show` tells, or whether the model is refused. */
  readonly by?: "cost" | "words" | "check";
}

/** Cases by the parameter that they are about, as `services.scheme.(load-shared).needed`. */
export type Cases = Readonly<Record<string, Case>>;

/** An exponential law with a mean in hours. */
export const exp = (hours: number): Data => ({ kind: "exponential", mean: `${hours} h` });

/** Fails every 20 hours and is repaired in two. */
export const crash: Data = { life: exp(20), repair: exp(2) };

/** A case. */
export const changing = (base: Data, changed: Data, by?: Case["by"]): Case => ({
  base,
  changed,
  ...(by !== undefined && { by }),
});

const put = (at: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void => {
  if (rest.length > 0) {
    at[key!] ??= {};
    put(at[key!] as Record<string, unknown>, rest, value);
  } else if (value === null) delete at[key!];
  else at[key!] = value;
};

/** The model of a case with its change. */
export const changedModel = ({ base, changed }: Case): Data => {
  const model = structuredClone(base) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changed)) put(model, path.split("."), value);
  return model;
};
