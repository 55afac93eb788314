import { fitLog, type LogQuestion } from "../../src/experiment/fit-log.ts";
import { readLog } from "../../src/model/log/log.ts";
import { type FitResult, fitResult } from "../../src/report/fit.ts";

/** What `fit` makes of a log, with times in seconds where they are plain numbers. */
export const fittedLog = (text: string, more: Partial<LogQuestion> = {}): FitResult => {
  const bytes = new TextEncoder().encode(text);
  const question: LogQuestion = {
    seed: "1",
    level: 0.95,
    draws: 0,
    of: "life",
    watch: { newAtStart: false, least: 0 },
    components: undefined,
    ...more,
  };
  const log = readLog("x.csv", bytes, { columns: {}, unit: 1, least: 0 });
  const { seed, level, draws } = question;
  const subject = {
    version: "0",
    log: { file: "x.csv", digest: "0".repeat(64) },
    seed,
    level,
    draws,
    least: 0,
    command: "fit x.csv",
  };
  return fitResult(subject, fitLog(log, question, "x.csv"));
};

/** A log of durations in seconds. */
export const durations = (lengths: readonly number[]): string => `duration\n${lengths.join("\n")}\n`;
