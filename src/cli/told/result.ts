import type { Timeline, ToldLine } from "../../experiment/told-run.ts";
import type { TracedOutage } from "../../experiment/trace.ts";
import type { OtherRun } from "../../report/story-others.ts";
import { version } from "../../version.ts";
import { typedLine } from "../typed-line.ts";
import { repeatOf } from "./choice.ts";
import type { ToldStory } from "./story.ts";

/** A run that was told, as `explain --json` writes it. */
export interface ExplainResult {
  readonly format: "secondtick-explain/1";
  readonly version: string;
  /** Of the model. */
  readonly title: string;
  /** Of the study; what it was asked does not matter to it. */
  readonly digest: string;
  readonly model: { readonly title: string; readonly digest: string };
  readonly alternative: { readonly name: string; readonly title: string };
  /** Which run it is, in words. */
  readonly what: string;
  readonly seed: string;
  readonly replication: number;
  readonly vector: number | null;
  /** What is typed to have exactly this run told again. */
  readonly command: string;
  readonly story: readonly ToldLine[];
  readonly closing: string;
  /** When the run ended, in seconds. */
  readonly end: number;
  /** What it left, by metric; null where it has no such number. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly outages: readonly (Omit<TracedOutage, "recovered"> & { readonly recovered: number | null })[];
  /** The story is in `story`. */
  readonly timeline: Timeline;
  /** The same run under other designs; null where they were not asked for. */
  readonly others: readonly OtherRun[] | null;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The command that tells a run again, to be pasted into a shell. */
export const toldCommand = ({ told, run }: ToldStory): string =>
  typedLine(repeatOf(told, run.replication, run.vector));

/** All that is told of a run, as plain data. */
export const explainResult = (
  story: ToldStory,
  timeline: Timeline,
  others: readonly OtherRun[] | null,
): ExplainResult => {
  const { told, run, what, lines, closing, trace } = story;
  const { study, alternative } = told;
  return {
    format: "secondtick-explain/1",
    version,
    title: study.model.title,
    digest: study.digest,
    model: { title: study.model.title, digest: study.model.digest },
    alternative: { name: alternative.name, title: alternative.title },
    what,
    seed: study.experiment.seed,
    replication: run.replication,
    vector: run.vector,
    command: toldCommand(story),
    story: lines.map(({ time, text }) => ({ time, text })),
    closing,
    end: trace.end,
    values: Object.fromEntries(Object.entries(trace.values).map(([name, value]) => [name, known(value)])),
    outages: trace.outages.map((outage) => ({ ...outage, recovered: known(outage.recovered) })),
    timeline,
    others,
  };
};
