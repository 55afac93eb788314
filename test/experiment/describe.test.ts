import { expect, it } from "vitest";
import {
  describeExperiment,
  enoughInWords,
  experimentInBrief,
  questionInWords,
} from "../../src/experiment/describe.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const loaded = (changes: object) => ({
  experiment: smallExperiment(changes),
  model: smallModel,
  source: changes as never,
});

const rule = { runs: undefined, stop: { kind: "precision", relative: "5 %" } };

it("in brief: how many alternatives, how many runs, and what is asked", () => {
  expect(experimentInBrief(loaded({}))).toBe(
    "3 alternatives, 400 runs each, chance of at least 3 h of longest-outage",
  );
  expect(experimentInBrief(loaded({ designs: ["as-built"] }))).toMatch(/^1 alternative, /);
  const { experiment, source } = loaded(rule);
  expect(enoughInWords(experiment, source)).toBe("precision (relative 5 %)");
});

it("a number is told as a number, a time as a time", () => {
  const asked = (column: string, unit: string) =>
    questionInWords({
      question: { column, target: { kind: "at-least", value: 60 } },
      columns: [{ name: column, unit }],
      questionColumn: 0,
    } as never);
  expect(asked("downtime", "s")).toBe("chance of at least 1 min of downtime");
  expect(asked("outages", "1")).toBe("chance of at least 60 of outages");
});

it("factors, inputs and columns are told by path, in words; what is not there is left out", () => {
  const parts = describeExperiment(
    loaded({
      factors: { "services.chat.servers": [2, 3] },
      inputs: { vary: { "services.chat.crash.life.mean": { uniform: ["20 h", "40 h"] } } },
    }),
  );
  const text = parts.flatMap(({ heading, lines }) => [heading, ...lines]).join("\n");
  expect(text).toContain("Alternatives (6, the first is the baseline)\n1  as-built/servers=2: ");
  expect(text).toContain("services.chat.servers: 2, 3");
  expect(text).toContain("services.chat.crash.life.mean: evenly from 20 h to 40 h");
  expect(text).toContain("outages-longer-3h");
  expect(describeExperiment(loaded({})).map(({ heading }) => heading)).toHaveLength(3);
});
