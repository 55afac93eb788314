import { CELL, CONDITION } from "../../codes.ts";
import type { Frame, Scene } from "../../protocol.ts";

/** How a component is, in a word or two, by `CONDITION`. */
export const conditionWords: readonly string[] = [
  "good",
  "failed",
  "hung",
  "cut off",
  "slow",
  "held down",
  "in repair",
  "in maintenance",
];

/** The same, explained. */
export const conditionMeanings: readonly string[] = [
  "does its work",
  "it broke",
  "looks alive and does nothing",
  "good, but out of reach",
  "does less than it can",
  "good, but what it stands in or needs is not",
  "somebody works on it",
  "taken out of service for work",
];

/** How a front door is, by `CELL`. */
export const doorWords: readonly string[] = ["open", "closed", "parted", "joining", "flapping", "loading"];

/** The same, explained. */
export const doorMeanings: readonly string[] = [
  "lets phones in",
  "lets nobody in",
  "its servers do not see each other",
  "its servers are joining each other",
  "its servers see each other come and go",
  "its servers read back what they stored",
];

/** What phones do, in the order connected, unaware, waiting, trying. */
export const phoneWords = ["connected", "unaware", "waiting", "trying"] as const;

/** The same, explained. */
export const phoneMeanings: readonly string[] = [
  "with a connection that works",
  "the connection is dead, and the phone does not know it yet",
  "waits for its next attempt",
  "at the front door: it logs in, or stands in the queue",
];

/** A role in a group that takes turns: 0 acts, 1 stands by, 2 is being started. */
const roleWords: readonly string[] = ["acts", "stands by", "is being started"];

const placeOf = (scene: Scene, place: number): string => {
  const names: string[] = [];
  for (let at = place; at >= 0; at = scene.places[at]!.parent) names.push(scene.places[at]!.name);
  return names.join(", ");
};

/** What a group has to say about one of its members. */
const groupText = (scene: Scene, frame: Frame | null, component: number): string => {
  const { group } = scene.components[component]!;
  const found = scene.groups[group];
  if (found === undefined) return "";
  const isWhole = scene.groups.every((other) => other === found || other.of !== found.of);
  const of = isWhole ? found.of : `${found.of} (${found.name})`;
  if (found.isNetwork) return `on network ${of}`;
  const role =
    frame === null || !takesTurns(scene, component) ? "" : `, ${roleText(scene, frame, component)}`;
  return `of ${of}${role}`;
};

/** Whether members of its group take turns, so that a role says something. */
const takesTurns = (scene: Scene, component: number): boolean =>
  (scene.groups[scene.components[component]!.group]?.seats.length ?? 0) > 0;

/** Whether a component holds one of its group's seats: it is the primary, or the leader. */
export const holdsSeat = (scene: Scene, frame: Pick<Frame, "holders">, component: number): boolean =>
  scene.groups[scene.components[component]!.group]?.seats.some((seat) => frame.holders[seat] === component) ??
  false;

const roleText = (scene: Scene, frame: Frame, component: number): string => {
  if (holdsSeat(scene, frame, component)) return "the one that acts";
  return roleWords[frame.roles[component] ?? 0] ?? "";
};

/** What is said of a component in a line: its name, how it is, what it does and where. */
export const thingText = (scene: Scene, frame: Frame | null, component: number): string => {
  const { name, kind, place } = scene.components[component]!;
  const what =
    kind === "domain" ? (scene.places.find((one) => one.component === component)?.kind ?? "") : kind;
  const condition = frame === null ? "" : conditionWords[frame.conditions[component] ?? 0]!;
  const where = place < 0 ? "" : `in ${placeOf(scene, place)}`;
  return [`${name}, ${what.replace("-", " ")}`, condition, groupText(scene, frame, component), where]
    .filter((part) => part !== "")
    .join(" · ");
};

/** What is said of a front door. */
export const doorText = (state: number): string => doorWords[state] ?? doorWords[CELL.stopped]!;

/** Conditions from the worst on, as a legend lists them. */
export const legendOrder: readonly number[] = [
  CONDITION.good,
  CONDITION.slow,
  CONDITION.inRepair,
  CONDITION.failed,
  CONDITION.hung,
  CONDITION.cutOff,
  CONDITION.heldDown,
  CONDITION.inMaintenance,
];

/**
 * How some components are, in words: counts by condition, the good ones first.
 *
 * ```ts
 * import { countsText } from "../src/lab/view/map/map-words.ts";
 * countsText([0, 0, 1]) // => "2 good, 1 failed"
 * ```
 */
export const countsText = (conditions: readonly number[]): string =>
  conditionWords
    .map((word, condition) => ({ word, count: conditions.filter((one) => one === condition).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(", ");
