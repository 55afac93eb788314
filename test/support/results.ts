import { jsonText } from "../../src/cli/output.ts";
import { compareResult } from "../../src/experiment/compare.ts";
import { Findings } from "../../src/experiment/findings.ts";
import { sensitivityResult } from "../../src/experiment/sensitivity.ts";
import type { Sources } from "../../src/experiment/sources.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { yearsResult } from "../../src/report/years.ts";
import { experimentOn, seriesModel, span, studied } from "./sensitivity.ts";
import { conductHere, smallExperiment, smallModel } from "./study.ts";

/** What results hold of what they were made from. */
export const sources: Sources = { experiment: { title: "small" }, model: { services: {} } };

const YEARS = { replay: undefined, years: { horizon: "200 h" }, runs: 40 };
const inputs = { each: 4, vary: { "services.chat.crash.life.mean": { uniform: ["10 h", "40 h"] } } };
const calibrate = {
  ...{ samples: 60, keep: 5, accept: { from: "1 h", to: "6 h" } },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};
const quantile = { metric: "downtime", target: { kind: "quantile", p: "95 %" } };

/** Comparisons of all sorts, by what is changed in a small experiment. */
export const comparisons: Readonly<Record<string, object>> = {
  "a replay": { runs: 40 },
  "a replay with published times": { runs: 40, published: { detected: { after: "1 min" } } },
  "a replay over calibrated vectors": { runs: 40, calibrate },
  "a replay of too few runs": { runs: 2, designs: ["as-built", "rarer"] },
  "years with uncertain inputs": { ...YEARS, inputs, designs: ["as-built", "hard-pair"] },
  "years with uncertain inputs, and a quantile": { ...YEARS, inputs, question: quantile, runs: 8 },
  "years with twins": { ...YEARS, question: { metric: "downtime", control: "twin" } },
  "years with a quantile that is open": { ...YEARS, designs: ["as-built", "hard-pair"], question: quantile },
  "years without an outage": { ...YEARS, designs: ["as-built", "two-paths"], years: { horizon: "1 h" } },
};

const conducted = (changes: object) => conductHere(studyOf(smallExperiment(changes), smallModel));

/** The result of one of them. */
export const compared = async (changes: object) => compareResult(await conducted(changes));

/** Random years of a design, some without any outage. */
export const yearsOf = async (design: string, horizon = "200 h") => {
  const over = await conducted({ ...YEARS, years: { horizon }, designs: [design] });
  const { title, digest } = over.study.model;
  const subject = {
    ...{ version: "1", seed: "small", level: 0.95, rule: { threshold: 0.5, settling: 0 } },
    ...{ model: { title, digest }, design: { name: design, title: design } },
  };
  return yearsResult(subject, new Findings(over));
};

/** A sensitivity study of two inputs, and one that cannot be varied. */
export const varied = async () => {
  const model = seriesModel({ chat: "10 h", store: "20 h" });
  const made = studied(experimentOn(model, { years: { horizon: "300 h" }, runs: 20 }), [
    span("services.chat.crash.life.mean", "50 h", "200 h"),
    span("services.store.crash.repair.mean", "10 h", "40 h"),
    span("services.chat.servers", 0, 2),
  ]);
  return sensitivityResult(await conductHere(made.study), made.sources.notVaried);
};

/** A result as a file has it: through JSON, with what it was made from. */
export const written = (result: object): Record<string, unknown> =>
  JSON.parse(jsonText({ ...result, sources }));
