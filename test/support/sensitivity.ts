import { alternativesOf } from "../../src/experiment/alternatives.ts";
import { type LoadedExperiment, loadExperiment } from "../../src/experiment/load.ts";
import { type Span, spansIn } from "../../src/experiment/one-at-a-time.ts";
import { type SensitivityResult, sensitivityResult } from "../../src/experiment/sensitivity.ts";
import { type SensitivityStudy, sensitivityStudy } from "../../src/experiment/sensitivity-study.ts";
import { loadModel } from "../../src/model/load.ts";
import { plainDocument } from "../../src/model/reading/plain-document.ts";
import { conductHere } from "./study.ts";

/** A model of services with one server each, which fail after 100 h; the last one is not needed. */
export const seriesModel = (repairs: Readonly<Record<string, string>>): string => `
version: 1
title: series
services:
${Object.entries({ ...repairs, idle: "10 h" })
  .map(
    ([name, mean]) =>
      `  ${name}: { servers: 1, crash: { life: { kind: exponential, mean: 100 h }, repair: { kind: exponential, mean: ${mean} } } }`,
  )
  .join("\n")}
up: { all: [${Object.keys(repairs).join(", ")}] }
designs:
  quick: { set: { services.idle.crash.repair.mean: 1 h } }
`;

/** An experiment on a model, made from what it says beside the usual. */
export const experimentOn = (model: string, said: object): LoadedExperiment =>
  loadExperiment(
    plainDocument("experiment.yaml", {
      ...{
        version: 1,
        title: "sensitivity",
        model: "series.yaml",
        designs: ["as-built"],
        seed: "sensitivity",
      },
      ...{ outage: { settling: "0 s" } },
      ...said,
    }),
    () =>
      loadModel("series.yaml", new TextEncoder().encode(model), () => {
        throw new Error("there are no files beside it");
      }),
  );

/** A value range of an input, as it would be typed. */
export const span = (path: string, low: string | number, high: string | number): Span => ({
  path,
  low: [low],
  high: [high],
  places: ["inputs", "settings"],
});

/** The sensitivity study of an experiment's first alternative; of the inputs that it says when none are given. */
export const studied = (
  loaded: LoadedExperiment,
  spans: readonly Span[] = spansIn(loaded.experiment),
): SensitivityStudy => {
  const [base] = alternativesOf(loaded.experiment, loaded.model);
  return sensitivityStudy("experiment.yaml", loaded, { base: base!, spans });
};

/** Its result, conducted here. */
export const sensitivityHere = async (
  loaded: LoadedExperiment,
  spans?: readonly Span[],
): Promise<SensitivityResult> => {
  const { study, notVaried } = studied(loaded, spans);
  return sensitivityResult(await conductHere(study), notVaried);
};
