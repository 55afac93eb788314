import { nearMatch } from "../../base/near-match.ts";
import { readDuration } from "../../base/quantity.ts";
import { formatDuration } from "../../base/units.ts";
import { ClaimMistake } from "./mistake.ts";
import type { Scope } from "./parse.ts";
import type { Scene } from "./scene.ts";

/** What stands for whichever fault is replayed. */
const ANY_FAULT = "fault";

const simulates = ({ fault, horizon }: Scene): string =>
  fault === null
    ? `the experiment simulates random failures over ${formatDuration(horizon)}`
    : `the experiment replays the fault ${fault}`;

const asHere = ({ fault, horizon }: Scene): string => {
  if (fault !== null) return `| ${fault}`;
  const span = formatDuration(horizon);
  return `in ${span.startsWith("1 ") ? `a ${span.slice(2)}` : span}`;
};

const holds = ({ is, text }: Scope, { fault, horizon }: Scene): boolean => {
  if (is === "fault") return fault !== null && (text === ANY_FAULT || text === fault);
  return fault === null && readDuration(text) === horizon;
};

/**
 * Holds what a claim says of the runs against what the study simulates; a claim that says nothing is about that.
 *
 * @throws ClaimMistake when they are not the same.
 */
export const checkScope = (scope: Scope | null, scene: Scene): void => {
  if (scope === null || holds(scope, scene)) return;
  const { is, text, at } = scope;
  const reading = is === "span" ? readDuration(text) : 0;
  throw new ClaimMistake({
    at,
    found: text,
    message: typeof reading === "number" ? simulates(scene) : reading.rule,
    allowed: `${asHere(scene)}, or nothing`,
    suggestion: is === "fault" && scene.fault !== null ? nearMatch(text, [scene.fault]) : undefined,
  });
};
