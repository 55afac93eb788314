import { type LoadedModel, loadModel } from "../../src/model/load.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";

/** A pair of servers with one repairer, and two designs. */
export const PAIR = `version: 1
title: A pair
crews:
  repairer: { size: 1 }
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash:
      life: { kind: exponential, mean: { value: 1000 h, source: a guess, confidence: assumption } }
      repair: { kind: exponential, mean: 10 h }
      crew: repairer
    cost: 100 USD/month
designs:
  single:
    title: One server
    set: { services.chat.servers: 1 }
  slow-single:
    extends: [single]
    set: { services.chat.crash.repair.mean: 20 h }
`;

/** Loads a model from its text; `beside` are the files in its folder. */
export const load = (text: string, beside: Readonly<Record<string, string>> = {}): LoadedModel =>
  loadModel("model.yaml", new TextEncoder().encode(text), (name) => {
    if (beside[name] === undefined)
      throw new ModelError([{ file: name, path: "", found: "nothing", message: "there is no such file" }]);
    return new TextEncoder().encode(beside[name]);
  });
