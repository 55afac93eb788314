import { storyNames } from "../../../experiment/story-names.ts";
import { SpansTeller } from "../../../experiment/timeline-spans.ts";
import type { TimeSpan } from "../../../experiment/told-run.ts";
import type { TracedFact } from "../../../experiment/trace.ts";
import { Storyteller } from "../../../report/story.ts";
import type { History } from "../../protocol.ts";
import type { Asked } from "../../state.ts";
import { wholeOf } from "./frame.ts";
import { Noteworthy } from "./noteworthy.ts";
import type { OpenedRun } from "./opened-run.ts";
import { factOf, OutageWatch } from "./outage-watch.ts";
import { ShareCurve } from "./share-curve.ts";

const MOST_POINTS = 600;
const MOST_SPANS = 300;
const MOST_LINES = 200;
const MOST_OUTAGES = 2000;

const inTime = (spans: readonly TimeSpan[]): TimeSpan[] =>
  spans.toSorted((one, other) => one.from - other.from || one.to - other.to);

/** Of very many spans the longest ones: the others are too short to be seen beside them. */
const seen = (spans: readonly TimeSpan[]): TimeSpan[] => {
  if (spans.length <= MOST_SPANS) return inTime(spans);
  const longest = spans.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  return inTime(longest.slice(0, MOST_SPANS));
};

/** How a run is looked back on: what counts as down, and as whole. */
export type HistoryRule = Pick<Asked, "threshold" | "settling" | "degraded" | "replay">;

/** Keeps what is known of a run over time: each of its facts is heard once, however often one asks. */
export class Historian {
  readonly #run: OpenedRun;
  readonly #curve = new ShareCurve();
  readonly #spans: SpansTeller;
  readonly #outages: OutageWatch;
  readonly #story: Storyteller;
  readonly #noteworthy: Noteworthy;
  /** So many facts were heard, the last one at a time. */
  #heard = 0;
  #last = 0;

  constructor(run: OpenedRun, rule: HistoryRule) {
    this.#run = run;
    this.#spans = new SpansTeller(run.plan);
    this.#outages = new OutageWatch(run.plan, rule);
    this.#story = new Storyteller({ names: storyNames(run.plan), whole: wholeOf(rule) });
    this.#noteworthy = new Noteworthy(run.plan);
  }

  /** When something is worth a line of the story, as far as the run is known. */
  noteworthy(): Noteworthy {
    this.#catchUp();
    return this.#noteworthy;
  }

  /** What is known by now. */
  history(): History {
    this.#catchUp();
    const { end } = this.#run;
    const { times, values } = this.#curve.curve(end, MOST_POINTS);
    const { outages, downtime, phases } = this.#outages.known(end);
    return {
      end,
      times,
      served: values,
      spans: seen([...phases, ...this.#spans.spans(end)]),
      story: this.#story.soFar(MOST_LINES),
      outages: outages.slice(-MOST_OUTAGES),
      downtime,
    };
  }

  #catchUp(): void {
    const { log } = this.#run;
    for (; this.#heard < log.length; this.#heard++) this.#hear(factOf(log.at(this.#heard)));
    // The run has passed the instant of its last fact.
    if (this.#story.pause()) this.#noteworthy.note(this.#last);
  }

  #hear(fact: TracedFact): void {
    if (this.#story.hear(fact)) this.#noteworthy.note(this.#last);
    this.#last = fact.time;
    this.#noteworthy.hear(fact);
    this.#spans.hear(fact);
    this.#outages.hear(fact);
    const { name, time, numbers } = fact;
    if (name === "served") this.#curve.hear(time, numbers[0]!, numbers[2]!);
  }
}
