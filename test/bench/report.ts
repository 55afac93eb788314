import { readBack } from "../../src/experiment/stored/result.ts";
import { comparePage } from "../../src/report/page/compare-page.ts";
import { largeResult } from "./large-result.ts";
import { median } from "./measure.ts";

/** What a page of 60 alternatives costs. All in seconds, but for the ratio. */
export interface ReportSpeed {
  /** From the end of the simulation to the result. */
  readonly summing: number;
  /** From the text of the JSON to the checked result. */
  readonly reading: number;
  /** From that to the page. */
  readonly making: number;
  /** Making over reading, the median of rounds. */
  readonly ratio: number;
}

const timed = <Result>(work: () => Result): readonly [result: Result, seconds: number] => {
  const began = performance.now();
  const result = work();
  return [result, (performance.now() - began) / 1e3];
};

const round = (json: string): readonly [reading: number, making: number] => {
  const [read, reading] = timed(() => readBack("result.json", JSON.parse(json), "secondtick-compare/2"));
  if (read.command !== "compare") throw new TypeError("the result is of a comparison");
  return [reading, timed(() => comparePage(read.result, read.sources))[1]];
};

/** Times summing up a study of 60 alternatives with so many replications each, and the page of its result; once to warm up. */
export const report = async (runs: number, rounds: number): Promise<ReportSpeed> => {
  const { json, seconds } = await largeResult(runs);
  round(json);
  const times = Array.from({ length: rounds }, () => round(json));
  return {
    summing: seconds,
    reading: median(times.map(([reading]) => reading)),
    making: median(times.map(([, making]) => making)),
    ratio: median(times.map(([reading, making]) => making / reading)),
  };
};
