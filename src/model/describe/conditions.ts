import type { Condition } from "../../base/condition.ts";
import type { Model } from "../schema.ts";
import { type Description, more, part } from "./lines.ts";

const nested = (condition: Condition): string => {
  if (typeof condition === "string") return condition;
  if ("all" in condition) return `(${condition.all.map(nested).join(" and ")})`;
  if ("any" in condition) return `(${condition.any.map(nested).join(" or ")})`;
  return `at least ${condition.atLeast} of (${condition.of.map(nested).join(", ")})`;
};

/** A condition in words; brackets only where they are needed. */
export const conditionInWords = (condition: Condition): string =>
  nested(condition).replace(/^\((.*)\)$/, (whole, inside: string) => (isOneBracket(inside) ? inside : whole));

/** Whether the first bracket of a text in brackets closes at its very end. */
const isOneBracket = (inside: string): boolean => {
  let depth = 0;
  for (const character of inside) {
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
};

/** What something cannot do without. */
export const needsInWords = (path: string, needs: Condition | undefined): Description[] =>
  needs === undefined
    ? []
    : [more(`${path}.needs`, `works only while this does: ${conditionInWords(needs)}`)];

/** When a model's service is up, or how much of it is served. */
export const servingLines = ({ up, share, phones, services, networks }: Model): Description[] => {
  if (phones !== undefined)
    return [part("up", "the served share: phones that are connected and that all services can serve")];
  if (share !== undefined)
    return [part("share", `the served share: the good part of ${share.join(" × the good part of ")}`)];
  const condition = up ?? { all: [...Object.keys(services), ...Object.keys(networks)] };
  return [part("up", `service is up while this holds: ${conditionInWords(condition)}`)];
};
