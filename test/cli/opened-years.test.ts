import { expect, it } from "vitest";
import { openYears } from "../../src/cli/opened-years.ts";
import { shared } from "../../src/cli/options.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";

const FILE = "test/cli/study/small.yaml";
const typed = {
  seed: shared.seed.default,
  threshold: shared.threshold.default,
  settling: shared.settling.default,
  json: false,
  resume: false,
};

it("the years of a model are a study of one design, which says how to repeat it", () => {
  const { study, command, file, options } = openYears(FILE, typed);
  expect(study.alternatives.map(({ name }) => name)).toEqual(["as-built"]);
  expect(study.experiment).toMatchObject({ years: { horizon: 8760 * 3600, warmUp: 0 }, runs: 1000 });
  expect([command, file, options]).toEqual(["run", "small.yaml", []]);
});

it("what was typed changes the study, and is part of the command", () => {
  const opened = openYears(FILE, {
    ...typed,
    design: "pair",
    threshold: "80 %",
    settling: "5 s",
    runs: "7",
    seed: "s",
  });
  expect(opened.study.experiment).toMatchObject({
    designs: ["pair"],
    outage: { threshold: 0.8, settling: 5 },
    runs: 7,
    seed: "s",
  });
  const command = opened.options.join(" ");
  for (const part of ["--design pair", "--threshold 80 %", "--settling 5 s", "--seed s"])
    expect(command).toContain(part);
});

it("a design that the model does not have is a mistake of the model", () => {
  expect(() => openYears(FILE, { ...typed, design: "no-such" })).toThrow(ModelError);
});
