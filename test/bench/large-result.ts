import { experimentIn } from "../../src/cli/checked-file.ts";
import { jsonText } from "../../src/cli/output.ts";
import { alternativesOf } from "../../src/experiment/alternatives.ts";
import { Collected } from "../../src/experiment/collected.ts";
import { compareResult } from "../../src/experiment/compare.ts";
import type { Conducted } from "../../src/experiment/conduct.ts";
import { Findings } from "../../src/experiment/findings.ts";
import { Rows } from "../../src/experiment/job-result.ts";
import { type Study, studyOf } from "../../src/experiment/study.ts";
import { conductHere } from "../support/study.ts";

/** Replications that are simulated; all others are made from them. */
const SEEN = 200;
/** So many alternatives are unlike each other; the others are like one of these. */
const UNLIKE = 7;
/** What stands in for more luck: another order, and lengths that differ in their last digits. */
const [STEP, TURN, JITTER] = [7919, 31, 1e-9];

/** The designs of 2014, each with five rates of login: 60 alternatives, as replays of its fault. */
const studyOfSixty = (runs: number): { readonly study: Study; readonly sources: object } => {
  const { experiment, model, source } = experimentIn("experiments/whatsapp-2014.yaml", () => ({
    factors: { "phones.login.rate": ["1700 /s", "2500 /s", "3500 /s", "5000 /s", "6000 /s"] },
    budget: { runs },
    calibrate: undefined,
    runs,
  }));
  return {
    study: studyOf(experiment, model, alternativesOf(experiment, model)),
    sources: { experiment: source, model: model.source },
  };
};

/** What one alternative would have left: the numbers of a few runs, over and over, in an order of its own. */
const fill = (collected: Collected, known: Conducted, alternative: number, runs: number): void => {
  const width = known.study.columns.length;
  const columns = known.study.columns.map((_, column) => known.collected.column(0, column, SEEN));
  const tallies = new Findings(known).tallies(0);
  const values = new Float64Array(width * runs);
  const parts = new Rows();
  const seenOf = (run: number) => (run * STEP + alternative * TURN) % SEEN;
  for (let run = 0; run < runs; run++)
    for (let column = 0; column < width; column++)
      values[run * width + column] = columns[column]![seenOf(run)]! * (1 + (run % 1000) * JITTER);
  tallies.forEach((tally, breakdown) => {
    tally.columns.forEach((_, column) => {
      tally.parts.forEach((_, part) => {
        const some = tally.values(column, part);
        if (some.every((value) => value === 0)) return;
        for (let run = 0; run < runs; run++) {
          const value = some[seenOf(run)]!;
          if (value !== 0) for (const number of [run, breakdown, column, part, value]) parts.push(number);
        }
      });
    });
  });
  collected.add(
    { alternative, first: 0, step: 1, count: runs },
    { values, outages: new Float64Array(), parts: parts.taken() },
  );
};

/** A study that is over without having been run. What is made of it costs as much as if its numbers were real. */
interface LargeStudy {
  readonly conducted: Conducted;
  readonly sources: object;
}

/** A study of 60 alternatives with so many replications each. */
const largeStudy = async (runs: number): Promise<LargeStudy> => {
  const { study, sources } = studyOfSixty(runs);
  const few = { ...study, alternatives: study.alternatives.slice(0, 1), stop: { kind: "runs", runs: SEEN } };
  const known = await conductHere(few);
  const some = new Collected(UNLIKE, study.columns.length);
  for (let alternative = 0; alternative < UNLIKE; alternative++) fill(some, known, alternative, runs);
  const collected = {
    done: () => runs,
    column: (alternative: number, column: number, count: number) =>
      some.column(alternative % UNLIKE, column, count),
    part: (alternative: number, place: readonly [number, number, number], count: number) =>
      some.part(alternative % UNLIKE, place, count),
    hasPart: (alternative: number, place: readonly [number, number, number]) =>
      some.hasPart(alternative % UNLIKE, place),
  } as unknown as Collected;
  const all = study.alternatives.map(() => runs);
  return { conducted: { study, calibration: null, collected, runs: all, ending: "runs" }, sources };
};

/** Its result as a file has it, and the seconds that summing up took. */
export const largeResult = async (
  runs: number,
): Promise<{ readonly json: string; readonly seconds: number }> => {
  const { conducted, sources } = await largeStudy(runs);
  const began = performance.now();
  const result = compareResult(conducted);
  const seconds = (performance.now() - began) / 1e3;
  return { json: jsonText({ ...result, sources }), seconds };
};
