/** Where something stands in a tree: keys of maps and indices of lists, from the root down. */
export type Path = readonly (string | number)[];

/**
 * A path as one word: dots between plain keys and indices, unusual keys quoted. Different paths differ as words too,
 * but for `0` as a key and as an index.
 *
 * ```ts
 * import { pathText } from "../src/model/reading/path.ts";
 * pathText(["clusters", "main", "cells"]) // => "clusters.main.cells"
 * pathText(["set", "clusters.main"]) // => "set[\"clusters.main\"]"
 * ```
 */
export const pathText = (path: Path): string =>
  path
    .map((step) =>
      /^[\p{L}\p{N}_-]+$/u.test(String(step)) ? `.${step}` : `[${JSON.stringify(String(step))}]`,
    )
    .join("")
    .replace(/^\./, "");

/** The steps of a dotted path as a design or a parameter writes it; `undefined` when a step is empty. */
export const stepsOf = (dotted: string): readonly string[] | undefined => {
  const steps = dotted.split(".");
  return steps.every((step) => step !== "" && step.trim() === step) ? steps : undefined;
};
