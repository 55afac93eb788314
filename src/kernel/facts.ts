import { assert } from "../base/assert.ts";
import type { Shape, Views } from "./arena.ts";

/** The kinds of fact that a model can state: for each its name and the names of its numbers (five at most). */
export type FactKinds = Readonly<Record<string, readonly string[]>>;

type Numbers<Names extends readonly string[]> = { -readonly [I in keyof Names]: number };

/** States a fact: a call with numbers, one for each name; it happens now. */
export type Tell<Kinds extends FactKinds> = {
  readonly [Name in keyof Kinds]: (...numbers: Numbers<Kinds[Name]>) => void;
};

/** Hears every fact: its kind's number, when it happened, and its numbers. */
export type Observer = (
  kind: number,
  time: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
) => void;

/** Hears one kind of fact. */
type Listener = (time: number, a: number, b: number, c: number, d: number, e: number) => void;

/** A fold over facts: its state is columns of the arena, and it never sees anything but facts. */
export interface Fold {
  readonly name: string;
  readonly shape: Shape;
  readonly on: Readonly<Record<string, (state: Views<Shape>, time: number, ...numbers: number[]) => void>>;
}

/** Carries facts from the model to the folds of the run, and to whoever observes it. */
export class FactBus {
  readonly tell: Readonly<Record<string, (...numbers: number[]) => void>>;
  #observers: readonly Observer[] = [];

  /** `clock[0]` is the time, `told[0]` counts facts. */
  constructor(
    kinds: FactKinds,
    folds: readonly { fold: Fold; state: Views<Shape> }[],
    clock: Float64Array,
    told: Uint32Array,
  ) {
    for (const { fold } of folds) {
      for (const name of Object.keys(fold.on))
        assert(name in kinds, `there is a kind of fact called ${name}`);
    }
    const tell: Record<string, (...numbers: number[]) => void> = {};
    Object.keys(kinds).forEach((name, kind) => {
      const listeners = folds.flatMap(({ fold, state }) => listenerOf(fold, name, state));
      tell[name] = this.#teller(kind, listeners, clock, told);
    });
    this.tell = tell;
  }

  /** Hears every fact from now on, until the returned function is called. */
  observe(observer: Observer): () => void {
    this.#observers = [...this.#observers, observer];
    let isHeard = true;
    return () => {
      if (isHeard) this.#observers = this.#observers.toSpliced(this.#observers.indexOf(observer), 1);
      isHeard = false;
    };
  }

  #teller(kind: number, listeners: readonly Listener[], clock: Float64Array, told: Uint32Array) {
    return (a = 0, b = 0, c = 0, d = 0, e = 0): void => {
      told[0]++;
      const observers = this.#observers;
      for (let i = 0; i < listeners.length; i++) listeners[i](clock[0], a, b, c, d, e);
      for (let i = 0; i < observers.length; i++) observers[i](kind, clock[0], a, b, c, d, e);
    };
  }
}

const listenerOf = (fold: Fold, name: string, state: Views<Shape>): Listener[] => {
  const on = fold.on[name];
  return on === undefined ? [] : [(time, a, b, c, d, e) => on(state, time, a, b, c, d, e)];
};
