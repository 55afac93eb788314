import type { z } from "zod";

/** Steps from the root of a model to a part of it. */
export type Path = readonly (string | number)[];

/** Near matches are looked for among so many names. */
const MOST_ALLOWED = 5_000;

/** Gathers mistakes that only the whole model shows. */
export class Complaints {
  readonly #context: z.RefinementCtx;

  constructor(context: z.RefinementCtx) {
    this.#context = context;
  }

  say(path: Path, message: string, allowed: readonly string[] = []): void {
    this.#context.addIssue({ code: "custom", path: [...path], message, params: { rule: message, allowed } });
  }

  /** A name must be one of those. */
  refer(path: Path, name: string | undefined, known: readonly string[], what: string): boolean {
    if (name === undefined || known.includes(name)) return true;
    this.say(
      path,
      known.length === 0
        ? `there is no ${what} called ${name}, nor any other`
        : `there is no ${what} called ${name}`,
      known.slice(0, MOST_ALLOWED),
    );
    return false;
  }
}

/** The keys of a map. */
export const keys = (map: object): string[] => Object.keys(map);
