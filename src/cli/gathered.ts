import { type Issue, ModelError } from "../model/reading/model-error.ts";

/**
 * Does something for each of several things, the others too when one is refused.
 *
 * @throws ModelError with the mistakes of all.
 */
export const gathered = async <Thing>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<void>,
): Promise<void> => {
  const issues: Issue[] = [];
  for (const thing of things) {
    try {
      await act(thing);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new ModelError(issues);
};
