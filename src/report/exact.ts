import type { ExactAnswer } from "../analytic/exact-answer.ts";
import type { Agreement, ExactCompared } from "../experiment/exact.ts";

/** What was asked. */
export interface ExactSubject {
  readonly version: string;
  readonly model: { readonly title: string; readonly digest: string };
  readonly design: { readonly name: string; readonly title: string };
  readonly seed: string;
  /** Down while the served share is below this, 0 to 1; outages count however short the service is up between two. */
  readonly threshold: number;
  /** Simulated first years. */
  readonly years: number;
}

/**
 * Theory beside simulation. Lengths are in seconds, rates per second, shares and chances from 0 to 1; `{ refused }` stands
 * where theory gives no number, and says why. This is what `--json` writes, field by field; it changes only with `format`.
 */
export interface ExactResult extends ExactSubject, ExactAnswer {
  readonly format: "secondtick-exact/1";
  /** Of first years, from everything good: exact and simulated, and how many standard errors lie between. */
  readonly agreement: readonly Agreement[];
}

/** Puts together what was asked and what came out. */
export const exactResult = (subject: ExactSubject, { answer, agreement }: ExactCompared): ExactResult => ({
  format: "secondtick-exact/1",
  ...subject,
  ...answer,
  agreement,
});
