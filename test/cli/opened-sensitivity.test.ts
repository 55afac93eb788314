import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { openSensitivity } from "../../src/cli/opened-sensitivity.ts";
import { seriesModel } from "../support/sensitivity.ts";
import { file } from "./typed.ts";

const experiment = file(
  `version: 1
title: x
model: series.yaml
years: { horizon: 100 h }
designs: [as-built]
seed: "1"
stop: { kind: ranking, indifference: 1 h }
`,
  "experiment.yaml",
);
writeFileSync(`${dirname(experiment)}/series.yaml`, seriesModel({ chat: "10 h" }));

const given = { json: false, resume: false, assumptions: false, runs: "5" };
const opened = (...input: string[]) => openSensitivity(experiment, { ...given, input });

it("a study has what was asked, and what to type for it elsewhere", () => {
  const { study, command, file: name, options } = opened("services.chat.crash.life.mean=50h..200h");
  expect(study.alternatives.map(({ title }) => title)).toEqual([
    "as built",
    "life.mean 50 h",
    "life.mean 200 h",
  ]);
  expect([command, name]).toEqual(["sensitivity", "experiment.yaml"]);
  expect(options).toEqual(["--input", "services.chat.crash.life.mean=50h..200h"]);
});

it("an input that was typed and cannot be varied is a mistake, with what was meant", () => {
  expect(() => opened("services.chat.crash.live.mean=5h..9h")).toThrow(
    /has no live; there are: life, repair\n {2}did you mean services.chat.crash.life\?/,
  );
  expect(() => opened("services.chat.servers=1..2.5")).toThrow("--input services.chat.servers: 2.5:");
});

it("a rule that ranks designs says nothing of one design", () => {
  const asked = {
    json: false,
    resume: false,
    assumptions: false,
    input: ["services.chat.crash.life.mean=5h..9h"],
  };
  expect(() => openSensitivity(experiment, asked)).toThrow("say by --runs or --precision");
});
