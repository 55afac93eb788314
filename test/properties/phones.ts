import type { Choices } from "./choices.ts";
import { someShare, workLaw } from "./laws.ts";
import { switching } from "./services.ts";

const membership = { silence: "60 s", rejoin: "15 s", messages: 1, power: 2, handles: "1k/s" };

/** Two clusters with phones, people and a way to switch; the services are of four servers each. */
export const phonesOf = (choices: Choices, tools: readonly string[]): object => {
  const hasStandby = choices.isLucky(5);
  const cells = choices.of([1, 2]);
  const cluster = (service: string) => ({ services: [service], front: service, membership, cells });
  const { detection: _, policy: __, ...more } = switching(choices, tools) as Record<string, unknown>;
  const shared = ["tail", "failBack", "limit", "needs", "whenOldReturns"].flatMap((key) =>
    more[key] === undefined ? [] : [[key, more[key]] as const],
  );
  return {
    clusters: {
      main: { ...cluster("front"), network: "backbone", cells },
      ...(hasStandby && { other: cluster("spare-front") }),
    },
    phones: {
      online: 10_000,
      home: "main",
      ...(hasStandby && { standby: "other" }),
      notices: { from: "10 s", to: "60 s" },
      reconnect: choices.of([
        { kind: "uniform", within: "60 s" },
        { kind: "fixed", wait: "30 s" },
        { kind: "exponential", cap: "120 s" },
      ]),
      login: { rate: "50/s", holds: 10_000, queue: choices.of(["1k", 0]) },
      timeout: "30 s",
      admission: choices.of([
        { kind: "open" },
        { kind: "capped", at: "50 %" },
        { kind: "ramp", from: "10 %", over: "10 min" },
      ]),
    },
    ...(hasStandby && {
      failover: {
        policy: choices.of([{ kind: "automatic", silence: "5 min" }, { kind: "manual" }]),
        takes: workLaw(choices),
        coverage: someShare(choices),
        ...Object.fromEntries(shared),
      },
    }),
    people: {
      notice: workLaw(choices),
      diagnose: workLaw(choices),
      stabilise: { takes: workLaw(choices), spread: "5 min" },
      restart: {
        stop: workLaw(choices),
        start: workLaw(choices),
        ...choices.maybe(3, () => ({ fails: "20 %", warmUp: "10 min" })),
      },
      ...choices.maybe(3, () => ({
        runbook: { steps: 5, errors: "5 %", does: choices.of(["again", "worsens"]) },
      })),
      policy: choices.of([
        { kind: "restart-at-once" },
        { kind: "stabilise-first", attempts: 2, patience: "1 h" },
      ]),
    },
  };
};
