/** A module of somebody's own, which adds kinds of three families. */
export const ownKinds = `
import {
  addKinds,
  createLaw,
  defineFailoverPolicy,
  defineMetric,
  defineMode,
  defineOutageMetric,
  duration,
  positiveShare,
  u32,
} from "secondtick/kinds";

const limp = defineMode({
  kind: "limp",
  summary: "goes on at a part of its capacity",
  version: "1",
  params: { leg: positiveShare().prefault("40 %").describe("what is left of it; 40 % by default") },
  create: ({ leg }) => ({ do: "slow", to: leg }),
});

const patient = defineFailoverPolicy({
  kind: "patient",
  summary: "waits twice as long",
  version: "1",
  byHand: false,
  seesHangs: false,
  params: { patience: duration().describe("half of the silence after which it switches") },
  create:
    ({ patience }) =>
    ({ silentFor }) =>
      silentFor < 2 * patience ? { do: "wait", recheckAfter: 2 * patience - silentFor } : { do: "switch" },
  silence: ({ patience }) => createLaw({ kind: "fixed", value: 2 * patience }),
  decides: () => null,
});

const shortOutages = defineOutageMetric({
  kind: "short-outages",
  unit: "1",
  summary: "outages shorter than an hour",
  estimand: "the mean number of outages shorter than an hour",
  version: "1",
  ofOutages: ({ count, length }) => length.subarray(0, count).filter((one) => one < 3600).length,
});

const failures = defineMetric({
  kind: "failures",
  unit: "1",
  summary: "failures of components",
  estimand: "the mean number of failures of components",
  version: "1",
  measure: () => ({
    state: { count: u32() },
    on: {
      componentFailed: (state) => {
        state.count[0]++;
      },
    },
    value: ({ count }) => count[0],
  }),
});

addKinds({ modes: [limp], failover: [patient], metrics: [shortOutages, failures] });
`;

/** A model that uses two of them. */
export const ownModel = `
version: 1
title: A server and a spare
services:
  chat:
    servers: 2
    scheme: { kind: primary-backup, failover: { policy: { kind: patient, patience: 5 min } } }
    fails:
      crash: { life: { kind: exponential, mean: 500 h }, ends: [{ kind: crash, repair: 2 h }] }
      limps: { life: { kind: exponential, mean: 500 h }, ends: [{ kind: limp, leg: 30 %, repair: 2 h }] }
designs:
  swift:
    set: { services.chat.scheme.failover.policy.patience: 1 min }
`;

/** The same model with our kinds that come to the same. */
export const plainModel = ownModel
  .replace("kind: patient, patience: 5 min", "kind: automatic, silence: 10 min")
  .replace("kind: limp, leg: 30 %", "kind: slow, to: 30 %")
  .replace("policy.patience: 1 min", "policy.silence: 2 min");

/** An experiment that asks for an own metric. */
export const ownExperiment = `
version: 1
title: Is patience a virtue?
model: model.yaml
years: { horizon: 1 year }
question: { metric: short-outages }
designs: [as-built, swift]
seed: one
runs: 60
`;

/** A program in TypeScript that uses all faces of the package. */
export const consumer = `
import { type CompareResult, compareDesigns, compile, type Estimate, KindError, modelFrom, type Plan, runsOf, simulateYears, studyFromText } from "secondtick";
import { Arena, f64, Streams } from "secondtick/kernel";
import { addKinds, createLaw, defineFailoverPolicy, defineLaw, defineMetric, defineMode, defineReconnectPolicy, defineAdmission, defineOutageMetric, duration, lawSchema, positiveShare, u32, waitsInTurn, z } from "secondtick/kinds";

const limp = defineMode({ kind: "limp", summary: "limps", version: "1", params: { leg: positiveShare() }, create: ({ leg }) => ({ do: "slow", to: leg }) });
const patient = defineFailoverPolicy({
  kind: "patient", summary: "waits", version: "1", byHand: false, seesHangs: false,
  params: { patience: duration(), mood: z.enum(["good", "bad"]).default("good"), law: lawSchema() },
  create: ({ patience, mood }) => ({ silentFor }) => silentFor < patience && mood === "good" ? { do: "wait", recheckAfter: patience - silentFor } : { do: "switch" },
  silence: ({ patience }) => createLaw({ kind: "fixed", value: patience }),
  decides: ({ law }) => createLaw(law),
});
const failures = defineMetric({
  kind: "failures", unit: "1", summary: "failures", estimand: "their mean", version: "1",
  measure: () => ({ state: { count: u32() }, on: { componentFailed: (state, time: number) => { if (time > 0) state.count[0]!++; } }, value: ({ count }) => count[0]! }),
});
const short = defineOutageMetric({
  kind: "short", unit: "1", summary: "short ones", estimand: "their mean", version: "1", params: { than: duration() }, label: ({ than }) => \`\${than}s\`,
  ofOutages: ({ count, length }, { than }, end: number) => (end > 0 ? length.subarray(0, count).filter((one) => one < than).length : 0),
});
const law = defineLaw({ kind: "own-law", summary: "own", version: "1", params: { mean: duration() }, create: ({ mean }) => ({ hazard: (age) => age / mean, inverseHazard: (e) => e * mean, moments: () => ({ mean, variance: mean * mean }) }), describe: () => "own" });
const again = defineReconnectPolicy({ kind: "again", summary: "again", version: "1", params: { within: duration() }, create: ({ within }) => waitsInTurn([[0, within]]) });
const gate = defineAdmission({ kind: "gate", summary: "a gate", version: "1", params: {}, memory: 1, create: () => ({ capacity }, memory, at) => capacity + memory[at]! });
addKinds({ modes: [limp], failover: [patient], metrics: [failures, short], laws: [law], reconnect: [again], admission: [gate] });
// @ts-expect-error a mode is no metric
const wrong = () => addKinds({ metrics: [limp] });
// @ts-expect-error a metric is no policy
const wrongToo = () => addKinds({ failover: [failures] });

const model = modelFrom("version: 1");
const plan: Plan = compile(model.model());
const downtime: readonly number[] = simulateYears(model.model(), { seed: "1", years: 1, rule: { threshold: 0.5, settling: 0 } }).downtime;
const result: CompareResult = await compareDesigns(studyFromText("", () => model));
const chance: Estimate = result.alternatives[0]!.longer[0]!.chance;
for (const { replication, values } of runsOf(plan, { seed: "1", rule: { threshold: 0.5, settling: 0 }, horizon: 1, untilQuiet: false })) {
  const number: number = values.downtime + replication;
  if (number > 3) break;
}
export { Arena, chance, downtime, f64, KindError, Streams, wrong, wrongToo };
`;

/** How it is checked: as strictly as it goes, the declarations of the package and its dependencies too. */
export const consumerConfig = {
  compilerOptions: {
    ...{
      target: "ES2023",
      module: "NodeNext",
      moduleResolution: "NodeNext",
      lib: ["ES2023", "DOM"],
      types: [],
    },
    ...{
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    },
    noEmit: true,
  },
  files: ["consumer.ts"],
};
