import type { End, InputEffect, SensitivityResult } from "../../src/experiment/sensitivity.ts";

const HOUR = 3600;

const sure = (estimate: number) => ({
  estimate,
  lower: estimate - 0.1 * HOUR,
  upper: estimate + 0.1 * HOUR,
  level: 0.95,
  n: 200,
});

const end = (value: string, hours: number): End => ({
  value,
  alternative: `as-built/x=${value}`,
  runs: 200,
  answer: sure((5 + hours) * HOUR),
  difference: sure(hours * HOUR),
  identical: hours === 0,
});

/** An input that changes a downtime of 5 h by so many hours at either end. */
export const effect = (
  label: string,
  [low, high]: readonly [number, number],
  changes: object = {},
): InputEffect => ({
  path: `services.${label}`,
  label,
  setIn: "as-built",
  written: "2 h",
  low: end("1 h", low),
  high: end("4 h", high),
  swing: sure((high - low) * HOUR),
  elasticity: { estimate: 0.5, lower: 0.4, upper: 0.6, level: 0.95, n: 200 },
  size: Math.max(Math.abs(low), Math.abs(high)) * HOUR,
  ranks: { from: 1, to: 1 },
  verdict: low === 0 && high === 0 ? "none" : "moves",
  ...changes,
});

/** A result with some inputs. */
export const sensitivityOf = (inputs: readonly InputEffect[], changes: object = {}): SensitivityResult => ({
  format: "secondtick-sensitivity/1",
  version: "0",
  title: "A pair",
  model: { title: "pair", digest: "d".repeat(64) },
  digest: "e".repeat(64),
  seed: "1",
  level: 0.95,
  levelEach: 0.99,
  replay: null,
  years: { horizon: 8760 * HOUR, warmUp: 0 },
  rule: { threshold: 0.5, settling: 60, degraded: 0.99, from: 0 },
  question: {
    column: "downtime",
    unit: "s",
    words: "mean of downtime",
    target: { kind: "mean" },
    moreIsBetter: false,
  },
  ended: {
    by: "runs",
    rule: { kind: "runs", runs: 200 },
    runs: 200,
    repeat: "200",
    least: null,
    withoutInterval: 0,
  },
  hasPhones: false,
  base: {
    name: "as-built",
    title: "as built",
    design: "as-built",
    settings: {},
    runs: 200,
    answer: sure(5 * HOUR),
  },
  inputs,
  notVaried: [],
  ...changes,
});
