import type { Choices } from "./choices.ts";
import { failing, type Surroundings } from "./failures.ts";
import { lawAround, someShare, workLaw } from "./laws.ts";
import { conditionOf } from "./places.ts";

const detection = (choices: Choices): object =>
  choices.of([
    () => ({ kind: "at-once" }),
    () => ({
      kind: "heartbeat",
      period: "10 s",
      misses: choices.between(1, 4),
      depth: choices.of(["shallow", "deep"]),
      ...choices.maybe(3, () => ({ falseAlarms: "1 per 10 days" })),
    }),
    () => ({ kind: "delay", takes: workLaw(choices), depth: choices.of(["shallow", "deep"]) }),
  ])();

const policy = (choices: Choices): object =>
  choices.of([
    () => ({ kind: "automatic", silence: choices.of(["0 s", "5 min"]) }),
    () => ({ kind: "semi-automatic", decide: workLaw(choices) }),
    () => ({ kind: "manual", decide: workLaw(choices) }),
  ])();

/** How another member takes over, with all that there is to say of it. */
export const switching = (choices: Choices, tools: readonly string[]): object => ({
  ...choices.maybe(6, () => ({ detection: detection(choices) })),
  ...choices.maybe(5, () => ({ policy: policy(choices) })),
  ...choices.maybe(6, () => ({ takes: workLaw(choices) })),
  ...choices.maybe(3, () => ({ tail: workLaw(choices) })),
  ...choices.maybe(5, () => ({ coverage: someShare(choices) })),
  ...choices.maybe(4, () => ({ byHand: workLaw(choices) })),
  ...choices.maybe(4, () => ({ fencing: someShare(choices) })),
  ...choices.maybe(4, () => ({ reconcile: workLaw(choices) })),
  ...choices.maybe(3, () => ({
    failBack: choices.of([
      { kind: "never" },
      { kind: "when-repaired" },
      { kind: "when-repaired", after: workLaw(choices) },
    ]),
  })),
  ...choices.maybe(2, () => ({ limit: { switches: choices.between(1, 3), within: "100 h" } })),
  ...(tools.length > 0 ? choices.maybe(3, () => ({ needs: conditionOf(choices, tools) })) : {}),
  ...choices.maybe(3, () => ({ whenOldReturns: "go-on" })),
  ...choices.maybe(3, () => ({ whenCandidateFails: "cancel" })),
});

const replication = (choices: Choices): object =>
  choices.of([
    () => ({ kind: "shared" }),
    () => ({
      kind: "synchronous",
      rebuild: workLaw(choices),
      ...choices.maybe(5, () => ({ stall: workLaw(choices) })),
      ...choices.maybe(5, () => ({ restore: workLaw(choices) })),
    }),
    () => ({
      kind: "asynchronous",
      lag: workLaw(choices),
      rebuild: workLaw(choices),
      ...choices.maybe(5, () => ({ restore: workLaw(choices) })),
    }),
  ])();

/** A scheme, and how many members a service with it has: as many as given, or a few more or less where not just so many must be. */
const scheme = (
  choices: Choices,
  given: number,
  tools: readonly string[],
  isExact: boolean,
): { size: number; scheme: object } => {
  const size = given;
  const several = Math.max(2, size);
  if (isExact && (size < 2 || size % 2 === 1)) return { size, scheme: { kind: "load-shared", needed: 1 } };
  return choices.of([
    () => ({ size, scheme: { kind: "none" } }),
    () => ({
      size,
      scheme: {
        kind: "load-shared",
        needed: choices.between(1, size),
        ...choices.maybe(3, () => ({ headroom: "30 %" })),
      },
    }),
    () => {
      const backups = several >= 3 && !isExact && choices.isLucky(3) ? 2 : 1;
      return {
        size: several - (several % (1 + backups)),
        scheme: {
          kind: "primary-backup",
          backups,
          ...choices.maybe(7, () => ({ failover: switching(choices, tools) })),
          ...choices.maybe(5, () => ({ replication: replication(choices) })),
        },
      };
    },
    () => ({
      size: several,
      scheme: {
        kind: "standby",
        active: choices.between(1, several - 1),
        ...choices.maybe(6, () => ({ dormant: someShare(choices) })),
        ...choices.maybe(6, () => ({ start: workLaw(choices) })),
        ...choices.maybe(6, () => ({ failover: switching(choices, tools) })),
      },
    }),
    () => ({ size, scheme: { kind: "quorum", election: workLaw(choices) } }),
  ])();
};

/** The whole service is one group, so that it may have a common cause of alpha factors for that many. */
const commonCause = (choices: Choices, size: number, isOneGroup: boolean): object =>
  isOneGroup && choices.isLucky(5)
    ? { kind: "alpha", alphas: ["80 %", "20 %", ...Array.from({ length: size - 2 }, () => "0 %")] }
    : { kind: "beta", beta: "10 %" };

/** What a service may refer to. */
export interface Ground extends Surroundings {
  /** How many there are of each domain. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether it is the first service: no place is a member of two. */
  readonly isFirst: boolean;
  readonly overlays: readonly string[];
}

/** A service of at most so many servers. */
export const serviceOf = (choices: Choices, most: number, ground: Ground): object => {
  const { places, overlays, counts, isFirst } = ground;
  if (isFirst && places.length > 0 && choices.isLucky(2)) {
    const of = [choices.of(places)];
    const members = of.reduce((sum, name) => sum + counts[name]!, 0);
    return { of, scheme: scheme(choices, members, [], true).scheme };
  }
  const { size, scheme: own } = scheme(choices, choices.between(1, most), overlays, false);
  const { kind } = own as { readonly kind: string };
  const calls = ["primary-backup", "standby", "quorum"].includes(kind);
  return {
    servers: size,
    scheme: own,
    ...(places.length > 0 ? choices.maybe(7, () => ({ in: choices.of(places) })) : {}),
    ...(overlays.length > 0 ? choices.maybe(3, () => ({ needs: conditionOf(choices, overlays) })) : {}),
    ...choices.of([
      () => failing(choices, ground, calls ? "called" : "server"),
      () => failing(choices, ground, calls ? "called" : "server"),
      () => ({
        crash: { life: { kind: "exponential", mean: "60 h" }, repair: workLaw(choices) },
        ...(kind === "standby" ? {} : choices.maybe(5, () => ({ clocks: "pooled" }))),
        ...(size > 2 && kind !== "none"
          ? choices.maybe(4, () => ({ commonCause: commonCause(choices, size, kind !== "primary-backup") }))
          : {}),
      }),
    ])(),
  };
};

/** Crews of all disciplines, with all that there is to say of them. */
export const crewsOf = (choices: Choices): Record<string, object> => {
  const names = choices.list(0, 3, (index) => `crew-${index + 1}`);
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      {
        size: choices.between(1, 3),
        ...choices.maybe(5, () => ({
          order: choices.of([
            { kind: "first-come" },
            { kind: "random" },
            { kind: "priority" },
            { kind: "priority", preempts: "resume" },
            { kind: "priority", preempts: "anew" },
          ]),
        })),
        ...choices.maybe(3, () => ({ callOut: { page: workLaw(choices), diagnose: workLaw(choices) } })),
        ...choices.maybe(3, () => ({ travel: workLaw(choices) })),
        ...choices.maybe(3, () => ({ inspection: workLaw(choices) })),
        ...choices.maybe(3, () => ({
          hours: {
            from: "08:00",
            to: "18:00",
            ...choices.maybe(5, () => ({ days: ["mon", "tue", "fri"] })),
            ...choices.maybe(5, () => ({ night: 1 })),
            ...choices.maybe(5, () => ({ atShiftEnd: "pause" })),
          },
        })),
        ...choices.maybe(3, () => ({ errors: { chance: "20 %" } })),
        ...(index > 0 ? choices.maybe(3, () => ({ escalate: { after: "2 h", to: names[index - 1] } })) : {}),
      },
    ]),
  );
};

/** Spare parts. */
export const sparesOf = (choices: Choices): Record<string, object> =>
  choices.isLucky(4) ? { disks: { stock: choices.upTo(3), lead: lawAround(choices, 10) } } : {};
