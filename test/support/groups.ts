import { type FactName, factKinds } from "../../src/backend/facts.ts";
import type { GroupView } from "../../src/backend/redundancy/scheme.ts";
import { planOf, watchUntil } from "./plans.ts";

/** What a scheme sees of a group: nothing special but what is said. */
export const viewOf = (special: Partial<GroupView>): GroupView => {
  const good = special.good ?? 0;
  return { size: good, good, capacity: good, demand: 1, surges: 1, acting: 0, spares: 0, ...special };
};

/** What strikes a group by script: a kind of fault, its target, and from when to when, in seconds. */
export type Blow = readonly [kind: string, target: string, from: number, to: number];

/** A group of chat servers that is struck by script, up to 10,000 s. */
export interface Struck {
  readonly servers: number;
  readonly scheme: object;
  readonly blows?: readonly Blow[];
  /** More of the service, and of the model. */
  readonly service?: object;
  readonly model?: object;
  readonly seed?: string;
  readonly until?: number;
}

/** The switch facts that `told` tells of, unless others are asked for. */
const usual: readonly FactName[] = [
  "groupDown",
  "groupServes",
  "takeoverBegan",
  "takeoverFailed",
  "takeoverCalledOff",
  "promoted",
];

/** Runs it, and tells facts after time 0 as lines: `60 promoted chat-2`. Only those of the group, or of components. */
export const told = (struck: Struck, names: readonly FactName[] = usual): string[] => {
  const faults = (struck.blows ?? []).map(([kind, target, from, to], index) => [
    `blow-${index + 1}`,
    { kind, target, at: [`${from} s`], lasts: `${to - from} s` },
  ]);
  const plan = planOf({
    services: { chat: { servers: struck.servers, scheme: struck.scheme, ...struck.service } },
    faults: Object.fromEntries(faults),
    ...struck.model,
  });
  const group = plan.groups.findIndex(({ name }) => name.startsWith("chat"));
  const { facts } = watchUntil(plan, struck.until ?? 10_000, struck.seed);
  const componentsFirst: readonly FactName[] = [
    "memberStarting",
    "memberStarted",
    "failureFound",
    "componentRepaired",
  ];
  return facts
    .filter(({ name, numbers, time }) => {
      if (time === 0 || !names.includes(name)) return false;
      return componentsFirst.includes(name) || numbers[0] === group;
    })
    .map(({ time, name, numbers }) => {
      const component = componentsFirst.includes(name) ? numbers[0] : numbers[1];
      const isAlone = !componentsFirst.includes(name) && factKinds[name].length < 2;
      const last =
        name === "dataLost" ? component : isAlone ? undefined : plan.components[component ?? -1]?.name;
      return `${time} ${name}${last === undefined ? "" : ` ${last}`}`;
    });
};
