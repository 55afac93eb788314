import type { FactName } from "../../src/backend/facts.ts";
import { planOf, watchUntil } from "./plans.ts";

/** A server of a service of its own that crashes once, by script. */
export interface Crashing {
  /** In seconds. */
  readonly at: number;
  /** 100 s by default. */
  readonly repair?: string;
  readonly crew?: string | null;
  readonly priority?: number;
  readonly spare?: string;
}

/** The model of servers `a-1`, `b-1` … that crash by script, each with a job for the crew `people` unless it says otherwise. */
export const crashingModel = (more: object, servers: Readonly<Record<string, Crashing>>): object => ({
  services: Object.fromEntries(
    Object.entries(servers).map(([name, { repair = "100 s", crew = "people", priority, spare }]) => [
      name,
      {
        servers: 1,
        fails: {
          crash: {
            life: "100 days",
            ends: [
              {
                kind: "crash",
                repair,
                ...(crew !== null && { crew }),
                ...(priority !== undefined && { priority }),
                ...(spare !== undefined && { spare }),
              },
            ],
          },
        },
      },
    ]),
  ),
  faults: Object.fromEntries(
    Object.entries(servers).map(([name, { at }]) => [
      `hit-${name}`,
      { kind: "crash", target: `${name}-1`, at: [`${at} s`] },
    ]),
  ),
  ...more,
});

const OF_JOBS: readonly FactName[] = [
  "crewCalled",
  "repairBegan",
  "repairPaused",
  "repairResumed",
  "repairErred",
  "escalated",
  "spareMissing",
  "spareTaken",
  "componentRepaired",
];

/** What becomes of the jobs of such a model up to a time in seconds: `a 10 repairBegan`, in the order of time. */
export const jobsOf = (
  more: object,
  servers: Readonly<Record<string, Crashing>>,
  until = 10_000,
): readonly string[] => {
  const plan = planOf(crashingModel(more, servers));
  return watchUntil(plan, until)
    .facts.filter(({ name }) => OF_JOBS.includes(name))
    .map(({ time, name, numbers }) => `${plan.components[numbers[0]].name.slice(0, -2)} ${time} ${name}`);
};

/** The same of facts of one kind only: `a 10`. */
export const jobsThat = (name: FactName, told: readonly string[]): string[] =>
  told.filter((line) => line.endsWith(` ${name}`)).map((line) => line.slice(0, -name.length - 1));
