import type { Element } from "hast";
import type { Asked, DeedName } from "./state.ts";

/** Text that was Markdown: a tree of safe elements. */
export type Rich = Element;

/** A step of a lesson. */
export type LessonStep =
  | { readonly kind: "read"; readonly title: string; readonly text: Rich }
  /** Something to predict before it is seen. */
  | {
      readonly kind: "predict";
      readonly title: string;
      readonly text: Rich;
      readonly prompt: LessonPrompt;
    }
  /** Something to do in the page, until it is done: play, break, change. */
  | { readonly kind: "do"; readonly title: string; readonly text: Rich; readonly task: LessonTask }
  /** Runs of designs, against the prediction. */
  | {
      readonly kind: "measure";
      readonly title: string;
      readonly text: Rich;
      readonly runs: number;
      readonly designs: readonly string[];
      /** The number that is compared, by metric and statistic, and how it is told. */
      readonly number: LessonNumber;
      /** The step of the prediction that it is held against, or -1. */
      readonly against: number;
      /** Shown once it is measured. */
      readonly insight: Rich;
    }
  | {
      readonly kind: "question";
      readonly title: string;
      readonly text: Rich;
      readonly prompt: LessonPrompt;
      /** Shown once it is answered. */
      readonly answer: Rich;
    };

/** What can be answered. */
export type LessonPrompt =
  | {
      readonly kind: "choice";
      readonly options: readonly { readonly value: string; readonly words: string }[];
      /** The right one, where one is. */
      readonly right: string | null;
    }
  | { readonly kind: "number"; readonly unit: string; readonly least: number; readonly most: number }
  | { readonly kind: "text" };

/** What is to be done before a lesson goes on. */
export type LessonTask =
  | { readonly kind: "play"; readonly until: "outage" | "recovered" | "end" }
  | { readonly kind: "act"; readonly deed: DeedName; readonly target: string | null }
  | { readonly kind: "change"; readonly path: string; readonly value: string | null };

/** Which number of a study is meant. */
export interface LessonNumber {
  readonly metric: string;
  /** mean, the chance of an outage longer than so many seconds, or a quantile (0 to 1). */
  readonly statistic:
    | { readonly kind: "mean" }
    | { readonly kind: "longer"; readonly than: number }
    | { readonly kind: "quantile"; readonly q: number };
  readonly words: string;
}

/** What a number goes by among those of a study. */
export const numberKey = ({ metric, statistic }: Pick<LessonNumber, "metric" | "statistic">): string => {
  if (statistic.kind === "mean") return `${metric}/mean`;
  return statistic.kind === "quantile"
    ? `${metric}/quantile/${statistic.q}`
    : `${metric}/longer/${statistic.than}`;
};

/** A lesson as a page shows it. */
export interface Lesson {
  readonly id: string | null;
  readonly title: string;
  /** What it asks, and what one has seen at its end. */
  readonly asks: string;
  readonly idea: string;
  readonly minutes: number;
  readonly language: string;
  readonly languages: readonly string[];
  readonly steps: readonly LessonStep[];
  /** The runs that it is about, and its model as the library has it; null where that was brought along. */
  readonly asked: Asked;
  readonly model: string | null;
  /** Paths of the controls that matter; empty: none. */
  readonly controls: readonly string[];
  /** Deeds that are on offer; empty: none. */
  readonly deeds: readonly DeedName[];
  readonly teacher: Rich;
  /** What was written about it all, apart: answers for the handout. */
  readonly answers: Rich;
}
