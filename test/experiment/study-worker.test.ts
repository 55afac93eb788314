import { expect, it } from "vitest";
import type { SimulationJob } from "../../src/experiment/job.ts";
import { type Study, studyOf } from "../../src/experiment/study.ts";
import { planOf, StudyWorker } from "../../src/experiment/study-worker.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const vary = { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } };
const calibrate = { samples: 20, keep: 5, accept: { from: "1 h", to: "3 h" }, vary };
const study = studyOf(smallExperiment({ calibrate }), smallModel);
const worker = new StudyWorker(study);
const WIDTH = study.columns.length;

const block = (changes: Partial<SimulationJob>): SimulationJob => ({
  do: "simulate",
  alternative: 0,
  first: 8,
  step: 1,
  count: 2,
  vector: null,
  ...changes,
});
const values = (changes: Partial<SimulationJob>, by = worker) => [...by.work(block(changes)).values];
const own = (one: Study) => new StudyWorker(one);

it("each run leaves one number for every column", () => {
  expect(worker.work({ do: "calibrate", first: 0, count: 3 }).values).toHaveLength(3 * WIDTH);
  expect(values({ count: 4 })).toHaveLength(4 * WIDTH);
});

it("values depend on the run alone, not on how the work is cut or who does it", () => {
  const whole = worker.work({ do: "calibrate", first: 3, count: 4 });
  const other = own(study);
  const parts = [5, 6, 3, 4].map((first) => other.work({ do: "calibrate", first, count: 1 }));
  expect([parts[2], parts[3], parts[0], parts[1]].flatMap((part) => [...part!.values])).toEqual([
    ...whole.values,
  ]);
  expect([...whole.values.slice(0, WIDTH)]).not.toEqual([...whole.values.slice(WIDTH, 2 * WIDTH)]);
  expect(values({ first: 9, count: 1 })).toEqual(values({}).slice(WIDTH));
  expect(values({ first: 9, step: 5 }).slice(WIDTH)).toEqual(values({ first: 14, count: 1 }));
});

it("all alternatives have the same luck", () => {
  // The last design is the first one under another title.
  expect(values({ alternative: 2 })).toEqual(values({}));
  expect(values({ alternative: 1 })).not.toEqual(values({}));
});

it("a vector changes what it varies; without one the model is as it is written", () => {
  const downtime = (vector: number | null) =>
    values({ first: 1, count: 1, vector })[study.columns.findIndex(({ name }) => name === "downtime")];
  expect(new Set([downtime(null), downtime(0), downtime(1)]).size).toBe(3);
  const plain = own(studyOf(smallExperiment(), smallModel));
  expect(values({}, plain)).toEqual(values({}));
});

it("sampled inputs go with the number of the replication", () => {
  const inputs = own(studyOf(smallExperiment({ inputs: { each: 4, vary } }), smallModel));
  const all = values({ first: 0, count: 8 }, inputs);
  const from = (vector: number, first: number) => values({ vector, first, count: 4 });
  expect(all).toEqual([...from(0, 0), ...from(1, 4)]);
});

it("in a replay the fault strikes at 0, in years when it comes", () => {
  const [replay, years] = [study, studyOf(smallExperiment({ replay: undefined, years: {} }), smallModel)].map(
    (one) => planOf(one, smallModel.model()),
  );
  expect(JSON.stringify(replay)).not.toBe(JSON.stringify(years));
});
