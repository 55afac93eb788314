import { type CompareResult, compareResult } from "../../src/experiment/compare.ts";
import type { Conduct } from "../../src/experiment/conditions.ts";
import { type Conducted, conduct } from "../../src/experiment/conduct.ts";
import { inlineExecutor } from "../../src/experiment/executor.ts";
import { noLedger } from "../../src/experiment/ledger.ts";
import { type Experiment, experimentSchema } from "../../src/experiment/schema.ts";
import { type Study, studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { type LoadedModel, loadModel } from "../../src/model/load.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small model without phones: a router that a fault breaks for a random time, and a server that repairs take hours for. */
export const smallModel: LoadedModel = loadModel(
  "small.yaml",
  bytes(`
version: 1
title: small
domains:
  vlan: { kind: overlay }
  other: { kind: overlay }
crews:
  field: { size: 1, cost: 100 USD/month }
networks:
  back-end: { routers: { router: { in: vlan, cost: 50 USD/month } } }
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: { kind: exponential, mean: 30 h }, repair: { kind: exponential, mean: 2 h }, crew: field }
    cost: 200 USD/month
faults:
  cut: { kind: crash, target: vlan, lasts: { kind: exponential, mean: 2 h }, every: { kind: exponential, mean: 4 years } }
designs:
  two-paths:
    title: two paths
    copy: { networks.back-end.routers.router-2: networks.back-end.routers.router }
    set: { networks.back-end.routers.router-2.in: other }
  moved-away:
    set: { networks.back-end.routers.router.in: other }
  rarer:
    set: { faults.cut.every.mean: 40 years }
  hard-pair:
    set: { services.chat.crash.life.mean: 20 h, services.chat.crash.repair.mean: 20 h }
    add: { faults.kill: { kind: crash, target: chat-1 } }
    remove: [faults.cut]
  same-again:
    set: { title: small indeed }
`),
  () => {
    throw new Error("there are no files beside it");
  },
);

/** An experiment on the small model. */
export const smallExperiment = (changes: object = {}): Experiment =>
  experimentSchema.parse({
    version: 1,
    title: "small",
    model: "small.yaml",
    replay: { fault: "cut", horizon: "1000 h" },
    outage: { settling: "0 s", longer: "3 h" },
    designs: ["as-built", "two-paths", "same-again"],
    seed: "small",
    runs: 400,
    ...changes,
  });

/** Nobody looks. */
export const unwatched: Conduct["watch"] = { calibrating: () => {}, simulating: () => {}, looked: () => {} };

/** Conducts a study here, unless something else is said. */
export const conductHere = (study: Study, how: Partial<Conduct> = {}): Promise<Conducted> =>
  conduct(study, {
    executor: inlineExecutor(new StudyWorker(study)),
    ledger: noLedger,
    watch: unwatched,
    ...how,
  });

/** The result of an experiment, conducted here. */
export const comparedHere = async (experiment: Experiment, model = smallModel): Promise<CompareResult> =>
  compareResult(await conductHere(studyOf(experiment, model)));
