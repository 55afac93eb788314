import { expect, it } from "vitest";
import { openTold, repeatOf, vectorOfTold } from "../../../src/cli/told/choice.ts";
import { UsageError } from "../../../src/cli/usage-error.ts";
import { YEAR } from "../../../src/experiment/years.ts";
import { ModelError } from "../../../src/model/reading/model-error.ts";
import { PAIR } from "../../model/model-text.ts";
import { file } from "../typed.ts";

const FILE = "test/cli/study/experiment.yaml";
const model = file(`${PAIR}faults:\n  fire: { kind: crash, target: chat-1, lasts: 2 h }\n`);

it("a model is asked for years, or for replays of a fault for a day each", () => {
  const years = openTold(model, { design: "single", threshold: "40 %" });
  expect([years.study.purpose, years.study.settings.horizon]).toEqual(["years", YEAR]);
  expect([years.study.settings.rule.threshold, years.runs]).toEqual([0.4, 1000]);
  expect(years.alternative.design).toBe("single");
  expect(years.others.map(({ name }) => name)).toContain("as-built");
  const replays = openTold(model, { fault: "fire" });
  expect([replays.study.purpose, replays.study.settings.horizon]).toEqual(["replay", 86_400]);
});

it("an experiment is asked for its first alternative, or another one, under its own rule unless another is typed", () => {
  const first = openTold(FILE, {});
  expect(first.alternative).toBe(first.study.alternatives[0]);
  expect(first.others.length).toBe(first.study.alternatives.length - 1);
  const [, second] = first.study.alternatives;
  const other = openTold(FILE, { alternative: second!.name, threshold: "20 %", settling: "5 min" });
  expect(other.alternative.name).toBe(second!.name);
  expect([other.study.settings.rule.threshold, other.study.settings.rule.settling]).toEqual([0.2, 300]);
});

it("what is typed to have a run again is as short as it can be, and opens the same run", () => {
  const told = openTold(FILE, { seed: "my luck", vector: 5 });
  expect(repeatOf(told, 3, vectorOfTold(told, 3))).toEqual([
    ...["explain", FILE, "--seed", "my luck", "--replication", "3", "--vector", "5"],
  ]);
  expect(repeatOf(openTold(model, { fault: "fire", design: "single" }), 0, null)).toEqual([
    ...["explain", model, "--fault", "fire", "--design", "single", "--replication", "0"],
  ]);
});

it("what there is not is a person's mistake", () => {
  const wrong = [
    [FILE, { alternative: "pear" }],
    [FILE, { design: "pear" }],
    [FILE, { fault: "cut" }],
    [model, { fault: "fier" }],
    [model, { vector: 3 }],
    [model, { design: "pear" }],
    [model, { alternative: "single" }],
  ] as const;
  for (const [path, given] of wrong) {
    let error: unknown;
    try {
      openTold(path, given);
    } catch (caught) {
      error = caught;
    }
    expect([given, error instanceof UsageError || error instanceof ModelError]).toEqual([given, true]);
  }
  expect(() => vectorOfTold(openTold(model, { vector: undefined }), 3)).not.toThrow();
});
