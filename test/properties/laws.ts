import type { Choices } from "./choices.ts";

const HOURS = [1, 2, 5, 10, 30, 100] as const;

/** A law whose mean is about so many hours. */
export const lawAround = (choices: Choices, hours: number): object | string =>
  choices.of([
    () => ({ kind: "exponential", mean: `${hours} h` }),
    () => `${hours} h`,
    () => ({ kind: "uniform", from: `${hours / 2} h`, to: `${1.5 * hours} h` }),
    () => ({ kind: "weibull", shape: 2, mean: `${hours} h` }),
    () => ({ kind: "lognormal", median: `${hours} h`, sigma: 0.5 }),
    () => ({ kind: "gamma", shape: 3, mean: `${hours} h` }),
    () => ({
      kind: "mixture",
      of: [
        { weight: 1, law: `${hours / 2} h` },
        { weight: 1, law: { kind: "exponential", mean: `${hours} h` } },
      ],
    }),
    () => ({ kind: "shifted", by: "6 min", law: { kind: "exponential", mean: `${hours} h` } }),
  ])();

/** The law of a life: ten to hundreds of hours. */
export const lifeLaw = (choices: Choices): object | string => lawAround(choices, 10 * choices.of(HOURS));

/** The law of something that people or machines do: minutes to hours; sometimes it takes no time. */
export const workLaw = (choices: Choices): object | string =>
  choices.isLucky(1) ? "0 s" : lawAround(choices, choices.of(HOURS) / 5);

/** A share, its ends among them. */
export const someShare = (choices: Choices): string =>
  choices.of(["50 %", "0 %", "100 %", "10 %", "90 %", "99 %"]);
