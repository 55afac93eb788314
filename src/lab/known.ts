import type { Element } from "hast";
import type { PictureTable } from "../plots/picture.ts";
import type { Exported } from "./exported.ts";
import type { LessonNumber } from "./lesson.ts";

/** A number of a study with its interval. */
export interface KnownNumber {
  /** Which one: `downtime/mean`, `longest-outage/quantile/0.5`, `longest-outage/longer/600`. */
  readonly key: string;
  readonly label: string;
  /** As text with its unit, and the interval as text. */
  readonly value: string;
  readonly interval: string;
  /** In seconds, or a share. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** The exact answer as text, where one exists. */
  readonly exact: string | null;
}

/** What is known after so many runs. */
export interface Known {
  readonly runs: number;
  readonly of: number;
  /** Seconds of wall time that it took so far; the page fills it in. */
  readonly seconds?: number;
  /** By variant. */
  readonly variants: readonly {
    readonly name: string;
    readonly numbers: readonly KnownNumber[];
  }[];
  /** In words, what the runs say; what A against B says. */
  readonly sentences: readonly string[];
  /** Pictures with titles: lengths of outages, exceedance, differences. */
  readonly pictures: readonly {
    readonly title: string;
    readonly words: string;
    /** Of what its colours are: of one variant, of both, or of something else. */
    readonly whose: "A" | "B" | "both" | "parts";
    readonly picture: Element;
    readonly table: PictureTable;
  }[];
  /** Runs as CSV, once all are there. */
  readonly csv: string | null;
}

/** What a page asks the worker that conducts studies. It gets ports to those that do the runs. */
export interface StudyAsk {
  readonly exported: Exported;
  readonly runs: number;
  readonly beside: Readonly<Record<string, string>>;
  /** Numbers that are wanted besides the usual ones. */
  readonly also: readonly LessonNumber[];
}
