import type { History, LibraryLesson, Moments, Opening } from "../protocol.ts";
import type { LabState, LessonState } from "../state.ts";
import { acted, askedFor, forked, learnt, rebuilt, shownOf, takenBack, unforked } from "./changes.ts";
import { type Client, Refused } from "./client.ts";
import { usualPace } from "./clock.ts";
import type { Commands, LabView, Moving } from "./lab-view.ts";
import { createPlayer, isOver } from "./player.ts";
import { back, forth, noSteps, type Steps, stepped } from "./undo.ts";

/** What a page shows, and how it is changed. */
export interface LabStore {
  readonly view: () => LabView;
  /** Hears of every new view. Returns the way to stop. */
  readonly watch: (listener: () => void) => () => void;
  readonly commands: Commands;
  readonly moving: Moving;
  readonly moments: () => Moments | null;
  /** To be called for each picture, with the wall time in milliseconds. */
  readonly tick: (now: number) => void;
}

/** Milliseconds between two looks at the histories while time passes. */
const HISTORY_EVERY = 300;

const NOTHING: LabView = {
  library: { models: [], lessons: [] as readonly LibraryLesson[] },
  state: null,
  scenes: [],
  histories: [],
  controls: [],
  lesson: null,
  pace: usualPace(60),
  issues: [],
  refusedText: null,
  trouble: null,
  busy: null,
  canUndo: false,
  canRedo: false,
  chosen: null,
  said: "",
};

const endOf = (histories: readonly History[]): number => Math.max(0, ...histories.map(({ end }) => end));

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The state as it is looked at now. */
const at = (state: LabState, moments: Moments | null): LabState => ({
  ...state,
  time: moments?.time ?? state.time,
});

const isSameLesson = (one: LessonState | null, other: LessonState | null): boolean =>
  one === other || (one?.id === other?.id && one?.text === other?.text && one?.language === other?.language);

/** What makes a change of a state: its new form, and the words while it takes long. */
type Change = (state: LabState) => LabState | Promise<LabState>;

/** Makes the store of a page that begins empty. */
export const createLabStore = (client: Client): LabStore => new Store(client);

class Store implements LabStore {
  readonly #client: Client;
  readonly #watchers = new Set<() => void>();
  readonly #listeners = new Set<(moments: Moments) => void>();
  readonly #player: ReturnType<typeof createPlayer>;
  #view = NOTHING;
  #moments: Moments | null = null;
  #steps: Steps<LabState> = noSteps;
  #lastHistory = 0;
  #isReading = false;
  /** Changes follow one another: the last one of them. */
  #changing: Promise<void> = Promise.resolve();
  readonly commands: Commands;

  constructor(client: Client) {
    this.#client = client;
    this.#player = createPlayer({
      client,
      pace: () => this.#view.pace,
      moments: () => this.#moments,
      arrived: (moments) => this.#arrive(moments),
      ended: () => this.#pause(),
      failed: (error) => this.#fail(error),
    });
    this.commands = this.#commands();
    client.ask("library", {}).then(
      (library) => this.#set({ library }),
      (error) => this.#fail(error),
    );
  }

  view = (): LabView => this.#view;
  moments = (): Moments | null => this.#moments;

  watch = (listener: () => void): (() => void) => {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  };

  moving: Moving = (listener) => {
    this.#listeners.add(listener);
    if (this.#moments !== null) listener(this.#moments);
    return () => this.#listeners.delete(listener);
  };

  tick = (now: number): void => {
    this.#player.tick(now);
    if (!this.#view.pace.isPlaying || now - this.#lastHistory < HISTORY_EVERY) return;
    this.#lastHistory = now;
    void this.#readHistories();
  };

  #set(change: Partial<LabView>): void {
    this.#view = {
      ...this.#view,
      ...change,
      canUndo: this.#steps.past.length > 0,
      canRedo: this.#steps.future.length > 0,
    };
    for (const watcher of this.#watchers) watcher();
  }

  #arrive(moments: Moments): void {
    this.#moments = moments;
    for (const listener of this.#listeners) listener(moments);
  }

  #fail(error: unknown): void {
    if (error instanceof Refused) this.#set({ issues: error.issues, busy: null });
    else
      this.#set({ trouble: sentenceOf(error), busy: null, pace: { ...this.#view.pace, isPlaying: false } });
  }

  async #readHistories(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      const histories = await this.#client.ask("history", {});
      const shown = histories[this.#view.state?.shown ?? 0];
      this.#set({ histories, said: shown?.story.at(-1)?.text ?? this.#view.said });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isReading = false;
    }
  }

  /** Time stands still where it is once what was asked for is there. */
  #pause(): void {
    if (!this.#view.pace.isPlaying) return;
    this.#set({ pace: { ...this.#view.pace, isPlaying: false } });
    // What is under way still arrives, and moves all on: only then it is known what is looked at.
    void this.#move(() => this.#player.settled());
  }

  /** Time passes from here on; from the start again where the run is at its end. */
  async #play(): Promise<void> {
    if (this.#view.state === null) return;
    if (isOver(this.#moments)) await this.#move(() => this.#player.seek(0));
    this.#set({ pace: { ...this.#view.pace, isPlaying: true } });
  }

  /** One change after another; what is refused leaves all as it was. */
  #change(change: Change, { isStep = true, busy = "Working it out …" } = {}): void {
    this.#changing = this.#changing.then(async () => {
      const before = this.#view.state;
      if (before === null) return;
      try {
        const now = at(before, this.#moments);
        const wanted = change(now);
        this.#set({ busy });
        const next = await wanted;
        await this.#take(next);
        if (isStep) this.#steps = stepped(this.#steps, now);
        this.#set({});
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** A state becomes what is shown. */
  async #take(state: LabState): Promise<void> {
    const before = this.#view;
    try {
      const { scenes, moments } = await this.#client.ask("show", { state });
      this.#arrive(moments);
      const controls = await this.#client.ask("controls", { variant: state.shown });
      const histories = await this.#client.ask("history", {});
      const isOldLesson = isSameLesson(state.lesson, before.state?.lesson ?? null);
      const lesson = isOldLesson
        ? before.lesson
        : state.lesson === null
          ? null
          : await this.#client.ask("lesson", { state });
      const rest = { scenes, controls, histories, lesson, issues: [], refusedText: null, busy: null };
      this.#set({ state: { ...state, time: moments.time }, ...rest });
    } catch (error) {
      // The worker goes back to what is on the page.
      if (before.state !== null) await this.#client.ask("show", { state: at(before.state, this.#moments) });
      if (error instanceof Refused) this.#set({ refusedText: shownOf(state).text });
      throw error;
    }
  }

  #open(opening: Opening): void {
    this.#changing = this.#changing.then(async () => {
      this.#set({ busy: "Opening …", issues: [], trouble: null, chosen: null });
      try {
        const state = await this.#client.ask("open", { opening });
        await this.#take(state);
        this.#steps = noSteps;
        this.#set({ pace: usualPace(state.asked.horizon) });
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** Goes to a state that was there before, at the moment that is looked at, and at the place of the lesson where one is. */
  #goBack(turn: typeof back<LabState>): void {
    this.#changing = this.#changing.then(async () => {
      const { state } = this.#view;
      const turned = state === null ? null : turn(this.#steps, at(state, this.#moments));
      if (turned === null) return;
      try {
        // What was read and answered in a lesson is not taken back.
        const { lesson } = state!;
        await this.#take({ ...turned.state, lesson, time: this.#moments?.time ?? 0 });
        this.#steps = turned.steps;
        this.#set({});
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  async #move(move: () => Promise<void>): Promise<void> {
    await move();
    const { state } = this.#view;
    if (state !== null) this.#set({ state: at(state, this.#moments) });
    await this.#readHistories();
  }

  #edited(path: string, value: string): Change {
    return async (state) => {
      const { text, design } = shownOf(state);
      const edited = await this.#client.ask("edit", { text, design, path, value });
      return rebuilt(state, edited, this.#known());
    };
  }

  #known = (): number => endOf(this.#view.histories);

  #commands(): Commands {
    const known = this.#known;
    return {
      open: (opening) => this.#open(opening),
      play: () => void this.#play(),
      pause: () => this.#pause(),
      setPace: (pace) => this.#set({ pace: { ...this.#view.pace, ...pace } }),
      seek: (time) => void this.#move(() => this.#player.seek(time)),
      step: (forward) => {
        this.#pause();
        void this.#move(() => this.#player.step(forward));
      },
      act: (deed, everywhere) =>
        this.#change((state) => acted(state, deed, { everywhere, knownTo: known() })),
      takeBack: (action) => this.#change((state) => takenBack(state, action)),
      fork: () => this.#change(forked),
      dropFork: () => this.#change(unforked),
      show: (variant) => this.#change((state) => ({ ...state, shown: variant }), { isStep: false }),
      setText: (text) => this.#change((state) => rebuilt(state, { text }, known())),
      setControl: (path, value) => this.#change(this.#edited(path, value)),
      setDesign: (design) => this.#change((state) => rebuilt(state, { design }, known())),
      ask: (asked) => this.#change((state) => askedFor(state, asked)),
      undo: () => this.#goBack(back),
      redo: () => this.#goBack(forth),
      choose: (chosen) => this.#set({ chosen }),
      setLesson: (part) => this.#change((state) => learnt(state, part), { isStep: false }),
      dismiss: () => this.#set({ issues: [], refusedText: null, trouble: null }),
    };
  }
}
