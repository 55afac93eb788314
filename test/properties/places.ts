import type { Choices } from "./choices.ts";
import { failing, type Surroundings } from "./failures.ts";

const KINDS = ["data-centre", "room", "rack", "host"] as const;

/** Places in a tree and overlays that need each other; the needs go to overlays that were made before. */
export const domainsOf = (choices: Choices, around: Surroundings): Readonly<Record<string, object>> => {
  const domains: Record<string, object> = {};
  let outer: string | undefined;
  for (const kind of KINDS) {
    if (!choices.isLucky(5)) continue;
    domains[kind === "data-centre" ? "dc" : kind] = {
      kind,
      count: choices.between(1, 4),
      ...(outer !== undefined && { in: outer }),
      ...failing(choices, around, "thing"),
    };
    outer = kind === "data-centre" ? "dc" : kind;
  }
  const overlays: string[] = [];
  for (let index = choices.upTo(4); index > 0; index--) {
    const name = `overlay-${overlays.length + 1}`;
    domains[name] = {
      kind: "overlay",
      ...(overlays.length > 0 ? choices.maybe(6, () => ({ needs: conditionOf(choices, overlays) })) : {}),
      ...failing(choices, around, "thing"),
    };
    overlays.push(name);
  }
  return domains;
};

/** All, any, or so many of some names; as a need it may be a list, too. */
export const conditionOf = (choices: Choices, names: readonly string[], isNeed = true): unknown => {
  const some = names.filter(() => choices.isLucky(6));
  const parts = some.length === 0 ? [names[0]!] : some;
  return choices.of([
    () => parts[0],
    () => (isNeed ? parts : { all: parts }),
    () => ({ all: parts }),
    () => ({ any: parts }),
    () => ({ atLeast: choices.between(1, parts.length), of: parts }),
    () => ({ any: [parts[0], { all: parts }] }),
  ])();
};
