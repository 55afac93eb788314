import { type Reading, readCount, readDuration, readShare } from "../base/quantity.ts";
import { UsageError } from "./usage-error.ts";

/** Options that several commands share. */
export const shared = {
  design: {
    type: "string",
    requiresArg: true,
    describe: "design of the model; the system as built by default",
  },
  seed: {
    type: "string",
    requiresArg: true,
    default: "1",
    describe: "any text; the same seed gives the same luck",
  },
  json: { type: "boolean", default: false, describe: "print JSON instead of text" },
  out: { type: "string", requiresArg: true, describe: "write to this file; JSON if it ends in .json" },
  threshold: {
    type: "string",
    requiresArg: true,
    default: "50 %",
    describe: "down means: a smaller share of the users than this is served",
  },
  settling: {
    type: "string",
    requiresArg: true,
    default: "1 min",
    describe: "an outage is over once the service has stayed up for so long",
  },
} as const;

const read = (option: string, text: string, reading: Reading): number => {
  if (typeof reading === "number") return reading;
  throw new UsageError(`--${option}: found ${text}; ${reading.rule}`);
};

/** The whole number that an option gives, within bounds. */
export const countIn = (option: string, text: string, [least, most]: readonly [number, number]): number => {
  const value = read(option, text, readCount(text));
  if (value < least || value > most)
    throw new UsageError(`--${option}: found ${text}; it is from ${least} to ${most}`);
  return value;
};

/** The duration that an option gives, in seconds. */
export const durationIn = (option: string, text: string): number => read(option, text, readDuration(text));

/** The share that an option gives, above 0 and at most 1. */
export const positiveShareIn = (option: string, text: string): number => {
  const value = read(option, text, readShare(text));
  if (value === 0) throw new UsageError(`--${option}: found ${text}; it must be above zero`);
  return value;
};
