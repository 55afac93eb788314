import type { LabState } from "../../src/lab/state.ts";

/** A model with one server, as text. */
export const oneServer = `version: 1
title: A server
services:
  chat:
    servers: 1
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: 1000 h, repair: 10 h }
designs:
  spare:
    title: a second server
    set: { services.chat.servers: 2 }
`;

/** The state of a page that has just been opened on a model. */
export const labState = (text = oneServer, changes: Partial<LabState> = {}): LabState => ({
  version: 1,
  file: "server.yaml",
  beside: {},
  variants: [{ text, design: "as-built", actions: [], forkedAt: null }],
  shown: 0,
  asked: {
    replay: null,
    horizon: 8760 * 3600,
    seed: "1",
    replication: 0,
    threshold: 0.5,
    settling: 60,
    degraded: 0.99,
  },
  time: 0,
  lesson: null,
  ...changes,
});
