import { expect, it } from "vitest";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { compile } from "../../src/model/compile.ts";
import { modelSchema } from "../../src/model/model-schema.ts";
import { check } from "../../src/model/reading/check.ts";
import { readDocument } from "../../src/model/reading/document.ts";

// The outage of 2014 in small figures, all lengths fixed, so that every instant can be worked out on paper.
const yaml = (handles: string) => `
version: 1
title: by hand
domains:
  vlan: { kind: overlay }
networks:
  back-end: { routers: { router: { in: vlan } } }
services:
  chat: { servers: 400, scheme: { kind: load-shared, needed: 100 } }
clusters:
  main:
    services: [chat]
    front: chat
    network: back-end
    membership: { silence: 60 s, rejoin: 10 s, messages: 1, power: 3, handles: ${handles} }
phones:
  online: 147M
  home: main
  churn: 1 per 639 s
  notices: { from: 50 s, to: 100 s }
  reconnect: { kind: exponential, first: 60 s, cap: 120 s }
  login: { rate: 1125/s, holds: 2M, queue: 5k }
  timeout: 30 s
people:
  notice: 3 min
  diagnose: 25 min
  stabilise: { takes: 20 min, spread: 2 min }
  restart: { stop: 10 min, start: 30 min }
  policy: { kind: stabilise-first, attempts: 1, patience: 10 h }
faults:
  vlan-drop: { kind: crash, target: vlan, lasts: 5 min, at: [0 s] }
`;

const outageOf = (handles: string): { length: number; restarts: number } => {
  const document = readDocument("by-hand.yaml", new TextEncoder().encode(yaml(handles)));
  const rule = { threshold: 0.5, settling: 60 };
  const run = createRunner(compile(check(document, modelSchema)), {
    rule,
    horizon: 86_400,
    untilQuiet: true,
  });
  const values = run(runKey(seedKey("1"), "replay", 0));
  return { length: values["longest-outage"], restarts: values["full-restarts"] };
};

/** Seconds until half of the phones are on line, when so many are at the start and logins are the bottleneck. */
const halfBack = (online: number, connected: number, logins: number, churn: number): number => {
  // C' = logins − churn × C, for those who come anew queue with the rest.
  const most = logins / churn;
  return Math.log((most - connected) / (most - online / 2)) / churn;
};

it("a storm that one attempt calms lasts as long as on paper", () => {
  // 400³ = 6.4e7 messages in 10 s against 400 × 1000/s: over the limit of 60 s × 4e5/s after 4 s, so the nodes flap.
  // Seen after 3 min, understood after 28 min, calmed at 48 min = 2880 s by letting the nodes in over 120 s: the queue
  // grows to 6.4e7 − 120 × 4e5 = 1.6e7, below the limit of 2.4e7, and is gone 40 s later. Open at 3040 s.
  const opens = 2880 + 120 + 40;
  const connected = 147e6 * Math.exp(-opens / 639);
  const expected = opens + halfBack(147e6, connected, 400 * 1125, 1 / 639);
  expect(expected).toBeCloseTo(3225.8, 0);
  const { length, restarts } = outageOf("1000/s");
  expect(Math.abs(length - expected)).toBeLessThan(3);
  expect(restarts).toBe(0);
});

it("a storm that only a restart ends lasts as long as on paper", () => {
  // Half the pace: letting the nodes in over 120 s leaves 6.4e7 − 120 × 2e5 = 4e7, over the limit of 1.2e7: the nodes flap
  // again, at 2880 + 1.2e7 / (6.4e7 / 120 − 2e5) = 2916 s, and people stop all of it by then + 600 s. Started over 1800 s
  // the joining (35,556/s) stays below what is handled, so it settles when the last node is in; nothing has to load.
  const opens = 2880 + 36 + 600 + 1800;
  const expected = opens + halfBack(147e6, 0, 400 * 1125, 1 / 639);
  const { length, restarts } = outageOf("500/s");
  expect(Math.abs(length - expected)).toBeLessThan(3);
  expect(restarts).toBe(1);
});

it("nodes that handle enough never flap, so that the cut is nearly all of the outage (canary for the two above)", () => {
  // 6.4e7 against 400 × 10,000/s: the queue peaks at 2.4e7 of a limit of 2.4e8, and is empty 6 s after the last join.
  const { length, restarts } = outageOf("10000/s");
  expect(Math.abs(length - (300 + 10 + 6))).toBeLessThan(1);
  expect(restarts).toBe(0);
});
