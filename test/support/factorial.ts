import { type LoadedModel, loadModel } from "../../src/model/load.ts";
import { type Document, readDocument } from "../../src/model/reading/document.ts";
import type { Issue } from "../../src/model/reading/model-error.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A model with designs that add servers, that set a life of their own, and that take the crew out. */
export const factorialModel: LoadedModel = loadModel(
  "factorial.yaml",
  bytes(`
version: 1
title: factorial
domains: { vlan: { kind: overlay } }
crews: { field: { size: 1 } }
networks: { back-end: { routers: { router: { in: vlan } } } }
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: { kind: exponential, mean: 30 h }, repair: { kind: exponential, mean: 2 h }, crew: field }
faults:
  cut: { kind: crash, target: vlan, lasts: { kind: exponential, mean: 2 h }, every: { kind: exponential, mean: 4 years } }
designs:
  three-servers: { title: three servers, set: { services.chat.servers: 3 } }
  long-lived: { set: { services.chat.crash.life.mean: 90 h } }
  longest-lived: { set: { services.chat.crash.life.mean: 900 h } }
  immortal: { remove: [services.chat.crash] }
`),
  () => {
    throw new Error("there are no files beside it");
  },
);

/** A document as it would be read from a file. */
export const documentFrom = (text: string): Document => readDocument("experiment.yaml", bytes(text));

/** Issues in one line each. */
export const told = (issues: readonly Issue[]): string[] =>
  issues.map(
    ({ line, column, found, message, suggestion = "" }) =>
      `${line}:${column} ${found}; ${message} <${suggestion}>`,
  );
