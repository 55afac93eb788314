import { assert } from "../../../base/assert.ts";
import { withDeeds } from "../../action-words.ts";
import { letterOf } from "../../names.ts";
import type { Asks, Frame, History, Moments, Scene } from "../../protocol.ts";
import type { LabState } from "../../state.ts";
import { FrameReader, isTrouble, wholeOf } from "./frame.ts";
import { Historian } from "./history.ts";
import { askedKey, askedPlan, OpenedRun } from "./opened-run.ts";
import { historyPicture } from "./picture.ts";
import { sceneOf } from "./scene.ts";
import { type Staging, textStaging } from "./staging.ts";
import { advanceTogether } from "./together.ts";

/** Bytes that each of the two runs at most may keep for the way back. */
const ROOM = 24 * 1024 * 1024;
/** Milliseconds that a change of what is shown may take to come to its moment. */
const FOR_A_CHANGE = 20_000;
/** The clock is looked at once in so many instants. */
const BETWEEN_LOOKS = 8;

/** A run on stage: variants that say the same share one. */
interface Act {
  readonly says: string;
  readonly scene: Scene;
  readonly run: OpenedRun;
  readonly frames: FrameReader;
  /** The rule by which it is looked back on, and who does so. */
  readonly rule: string;
  readonly historian: Historian;
}

/** All that makes a run what it is: a variant says the same run as another one if this is the same. */
const saidBy = ({ variants, asked, beside }: LabState, index: number): string => {
  const { text, design, actions } = variants[index]!;
  const { replay, seed, replication } = asked;
  return JSON.stringify([beside, text, design, actions, replay, seed, replication]);
};

const ruleOf = ({ asked: { threshold, settling, degraded } }: LabState): string =>
  [threshold, settling, degraded].join("/");

/**
 * Where the variants of a state are run and looked at. All of them stand at the same time. `clock` tells milliseconds that pass;
 * it says when to give up for now, and nothing else hangs on it.
 */
export class Theatre {
  readonly #clock: () => number;
  readonly #staging: Staging;
  #state: LabState | null = null;
  /** By variant. */
  #acts: readonly Act[] = [];

  constructor(clock: () => number, staging: Staging = textStaging) {
    this.#clock = clock;
    this.#staging = staging;
  }

  /**
   * Takes over a state, and goes to its moment. Runs of variants that say the same as before are kept, with all that is known.
   *
   * @throws ModelError for a state of which a variant cannot be run; then all stays as it was.
   */
  show(state: LabState): Asks["show"]["answer"] {
    const acts: Act[] = [];
    for (const index of state.variants.keys()) acts.push(this.#actOf(state, index, acts));
    this.#state = state;
    this.#acts = acts;
    const moments = this.go({ to: state.time, within: FOR_A_CHANGE, stopAt: null });
    return { scenes: acts.map(({ scene }) => scene), moments };
  }

  /** Goes to a time, as far as `within` milliseconds allow; later than now it may stop where trouble begins or ends. */
  go({ to, within, stopAt }: Asks["go"]["ask"]): Moments {
    const { asked } = this.#shown();
    const time = Math.min(Math.max(0, to), asked.horizon);
    const isOn = time > this.#time();
    for (const run of this.#runs()) run.goBack(time);
    const isLate = this.#deadline(within);
    const hasTurned = stopAt === null || !isOn ? () => false : this.#turn(stopAt);
    advanceTogether(this.#runs(), time, () => hasTurned() || isLate());
    return this.#moments();
  }

  /** Goes to the next time that is worth a line in the story of the variant in front, or to the one before. */
  step({ forward, within }: Asks["step"]["ask"]): Moments {
    const { shown, asked } = this.#shown();
    const { historian, run } = this.#acts[shown]!;
    const now = this.#time();
    const known = historian.noteworthy();
    const to = forward ? known.after(now) : (known.before(now) ?? 0);
    if (to !== null) return this.go({ to, within, stopAt: null });
    const isLate = this.#deadline(within);
    let heard = run.log.length;
    const isThere = (): boolean => {
      if (run.log.length === heard) return false;
      heard = run.log.length;
      return historian.noteworthy().after(now) !== null;
    };
    advanceTogether(this.#runs(), asked.horizon, () => isThere() || isLate());
    return this.#moments();
  }

  /** What is known of the run of each variant. */
  histories(): History[] {
    return this.#acts.map(({ historian }) => historian.history());
  }

  /** SHA-256 of the state of a variant's run where it stands. */
  digest(variant: number): string {
    return this.#acts[variant]!.run.digest();
  }

  /** The histories of all variants as the text of an SVG file. */
  picture(): string {
    const state = this.#shown();
    const { asked, variants } = state;
    const runs = this.histories().map((history, index) => {
      const { deeds, designs } = this.#acts[index]!.scene;
      const { design } = variants[index]!;
      const title = designs.find(({ name }) => name === design)?.title ?? design;
      const spans = history.spans.map((span) => ({ ...span, name: withDeeds(span.name, state, deeds) }));
      return {
        label: variants.length === 1 ? title : `${letterOf(index)} · ${title}`,
        history: { ...history, spans },
      };
    });
    const rule = { threshold: asked.threshold, isReplay: asked.replay !== null };
    return historyPicture(this.#acts[0]!.scene.title, runs, rule);
  }

  #shown(): LabState {
    assert(this.#state !== null, "something is shown before it is run");
    return this.#state;
  }

  /** The runs, each once. */
  #runs(): readonly OpenedRun[] {
    return [...new Set(this.#acts.map(({ run }) => run))];
  }

  #time(): number {
    return this.#acts[0]!.run.now;
  }

  #moments(): Moments {
    const { asked } = this.#shown();
    const frames = new Map<Act["run"], Frame>();
    for (const { run, frames: reader } of this.#acts)
      if (!frames.has(run)) frames.set(run, reader.read(asked));
    return { time: this.#time(), frames: this.#acts.map(({ run }) => frames.get(run)!) };
  }

  #deadline(within: number): () => boolean {
    const begin = this.#clock();
    let instants = 0;
    return () => ++instants % BETWEEN_LOOKS === 0 && this.#clock() - begin >= within;
  }

  /** Whether any run has got into trouble, or out of it, since it was looked at last. */
  #turn(into: "trouble" | "calm"): () => boolean {
    const whole = wholeOf(this.#shown().asked);
    const runs = this.#runs();
    const are = runs.map(({ backend }) => isTrouble(backend, whole));
    return () =>
      runs
        .map(({ backend }, index) => {
          const was = are[index]!;
          are[index] = isTrouble(backend, whole);
          return was !== are[index] && are[index] === (into === "trouble");
        })
        .includes(true);
  }

  #actOf(state: LabState, index: number, others: readonly Act[]): Act {
    const says = saidBy(state, index);
    const rule = ruleOf(state);
    const known = [...others, ...this.#acts].find((act) => act.says === says);
    if (known?.rule === rule) return known;
    if (known !== undefined) return { ...known, rule, historian: new Historian(known.run, state.asked) };
    return this.#opened(state, index, { says, rule });
  }

  #opened(state: LabState, index: number, known: Pick<Act, "says" | "rule">): Act {
    const { loadedOf, modelOf, deedOffers } = this.#staging;
    const model = modelOf(state, index);
    const plan = askedPlan(model, state.asked);
    const run = new OpenedRun(plan, askedKey(state.asked), ROOM);
    return {
      ...known,
      scene: sceneOf(loadedOf(state, index), model, plan, deedOffers(model, plan)),
      run,
      frames: new FrameReader(run),
      historian: new Historian(run, state.asked),
    };
  }
}
