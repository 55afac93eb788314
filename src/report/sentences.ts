import type { FactName } from "../backend/facts.ts";
import { formatCount, formatShare } from "../base/units.ts";

/** The names behind the places that facts give. */
export interface StoryNames {
  readonly components: readonly string[];
  readonly groups: readonly string[];
  readonly cells: readonly string[];
  readonly pools: readonly string[];
  readonly services: readonly string[];
  readonly faults: readonly string[];
}

/** The numbers of facts of one kind that were stated at one instant. */
export type Batch = readonly (readonly number[])[];

const SHOWN = 3;

/** Names in a row: three at most, the rest as a number. */
export const listed = (names: readonly string[]): string => {
  if (names.length > SHOWN + 1)
    return `${names.slice(0, SHOWN).join(", ")} and ${formatCount(names.length - SHOWN)} others`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

type Sentence = (batch: Batch, names: StoryNames) => string;

const named =
  (kind: keyof StoryNames, one: string, many: string, place = 0): Sentence =>
  (batch, names) =>
    `${listed(batch.map((numbers) => names[kind][numbers[place]!]!))} ${batch.length === 1 ? one : many}`;

const plain =
  (text: string): Sentence =>
  () =>
    text;

const total = (batch: Batch, place: number): number =>
  batch.reduce((sum, numbers) => sum + numbers[place]!, 0);

const pairs =
  (
    join: (one: string, other: string) => string,
    kinds: readonly [keyof StoryNames, keyof StoryNames],
  ): Sentence =>
  (batch, names) =>
    listed(batch.map(([one, other]) => join(names[kinds[0]][one!]!, names[kinds[1]][other!]!)));

/** What is said of facts of each kind; of `served` the story itself speaks. */
export const sentences: Readonly<Record<Exclude<FactName, "served">, Sentence>> = {
  componentFailed: named("components", "fails", "fail"),
  repairBegan: (batch, names) => `the repair of ${named("components", "begins", "begins")(batch, names)}`,
  componentRepaired: named("components", "is repaired", "are repaired"),
  componentBad: named("components", "goes down", "go down"),
  componentGood: named("components", "is there again", "are there again"),
  groupDown: named("groups", "does not serve any more", "do not serve any more"),
  groupServes: named("groups", "serves again", "serve again"),
  takeoverBegan: (batch, names) =>
    `in ${listed(batch.map(([group]) => names.groups[group!]!))} a backup begins to take over`,
  takeoverFailed: (batch, names) =>
    `in ${listed(batch.map(([group]) => names.groups[group!]!))} the take-over fails`,
  promoted: pairs((group, component) => `${component} has taken over in ${group}`, ["groups", "components"]),
  faultBegan: (batch, names) => `the fault ${named("faults", "strikes", "strike")(batch, names)}`,
  faultStruck: (batch) =>
    total(batch, 1) === 0
      ? "it changes nothing: it is inert"
      : total(batch, 1) === 1
        ? "it changes one component or connection at once"
        : `it changes ${formatCount(total(batch, 1))} components or connections at once`,
  faultEnded: (batch, names) => `the fault ${named("faults", "is over", "are over")(batch, names)}`,
  cellParted: (batch, names) =>
    `the nodes of ${named("cells", "have dropped each other", "have dropped each other")(batch, names)}`,
  cellMeshing: (batch, names) =>
    `the nodes of ${named("cells", "join again", "join again")(batch, names)}, which takes ${formatCount(total(batch, 1))} messages`,
  cellFlapping: (batch, names) =>
    `the nodes of ${named("cells", "cannot", "cannot")(batch, names)} keep up with the messages: they drop each other and join again`,
  cellCalm: (batch, names) =>
    `the nodes of ${named("cells", "can", "can")(batch, names)} keep up with the messages again`,
  cellSettled: (batch, names) =>
    `the nodes of ${named("cells", "have settled", "have settled")(batch, names)}`,
  cellStopped: (batch, names) => `everything in ${named("cells", "is stopped", "is stopped")(batch, names)}`,
  loadFailed: pairs(
    (cell, service) => `the loading of ${service} in ${cell} fails and begins again`,
    ["cells", "services"],
  ),
  storeLoaded: pairs((cell, service) => `${service} has loaded its data in ${cell}`, ["cells", "services"]),
  cellOpened: named("cells", "can serve again", "can serve again"),
  phonesDropped: (batch) => `${formatCount(total(batch, 1))} phones lose their connection`,
  overloadBegan: plain("more phones try to log in than the servers can take: overload"),
  phonesBack: plain("the phones are back"),
  switchBegan: pairs((pool, cell) => `the switch of ${pool} to ${cell} begins`, ["pools", "cells"]),
  switched: pairs((pool, cell) => `${pool} is switched to ${cell}`, ["pools", "cells"]),
  switchFailed: (batch, names) => `the switch of ${named("pools", "fails", "fails")(batch, names)}`,
  switchCalledOff: (batch, names) =>
    `the switch of ${named("pools", "is called off", "is called off")(batch, names)}, for the old cell serves again`,
  alarm: ([numbers]) => `the alarm sounds: ${formatShare(numbers?.[0] ?? 0)} of users are served`,
  noticed: plain("somebody looks at it"),
  diagnosed: plain("people know what is wrong"),
  stabilising: ([numbers]) => `people try to stabilise the cluster: attempt ${numbers?.[0]}`,
  stopping: ([numbers]) =>
    `people decide to stop and start everything${numbers?.[0] === 1 ? "" : `, for the ${numbers?.[0]}th time`}`,
  starting: plain("people start everything again"),
  incidentClosed: plain("the incident is closed"),
};
