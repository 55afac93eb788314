import type { Plan } from "../backend/plan.ts";
import { createProgram } from "../backend/program.ts";
import type { Distribution } from "../distributions/law.ts";
import { Exploration, type PendingLife } from "../kernel/exploration.ts";
import { Unexplorable } from "../kernel/script.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { type Chain, chainOf } from "./chain.ts";
import { pendingName } from "./pending-name.ts";
import { StateReader } from "./state-key.ts";
import { type Symmetry, symmetryOf, withoutSymmetry } from "./symmetry.ts";

/** How a chain is made from a plan. */
export interface ChainSettings {
  /** Down while the served share is below this, 0 to 1. */
  readonly threshold: number;
  /** More states than this are refused. */
  readonly most: number;
}

/** Saved states that wait to be explored may take up so many bytes. */
const ROOM = 600_000_000;
/** So many states that were reached in two forms are explored in both, as long as that ends no more lives than this. */
const CHECKED = 100;
const CHECKED_LIVES = 1000;

interface State {
  readonly number: number;
  bytes: Uint8Array | null;
}

/** What is wrong with a chain or with the way to it: the words of a refusal. */
class Hindrance extends Error {}

const hinder = (why: string): never => {
  throw new Hindrance(why);
};

/** Explores a plan's states one after another. */
class Builder {
  readonly #plan: Plan;
  readonly #settings: ChainSettings;
  readonly #exploration: Exploration<never, never>;
  readonly #reader: StateReader;
  readonly #rates: Float64Array;
  readonly #states = new Map<string, State>();
  readonly #queue: State[] = [];
  readonly #down: number[] = [];
  readonly #others: { readonly number: number; readonly bytes: Uint8Array }[] = [];
  readonly #moves: (readonly [number, number, number])[] = [];
  readonly #firstBytes = new Map<number, Uint8Array>();
  #room = 0;

  constructor(plan: Plan, settings: ChainSettings, symmetry: Symmetry) {
    this.#plan = plan;
    this.#settings = settings;
    this.#exploration = new Exploration(createProgram(plan, [])) as unknown as Exploration<never, never>;
    this.#reader = new StateReader(this.#run, plan, symmetry);
    this.#rates = Float64Array.from(plan.laws, (law) => {
      const { isMemoryless, mean = 0 } = law as Partial<Distribution>;
      return isMemoryless === true ? 1 / mean : Number.NaN;
    });
  }

  get #run() {
    return this.#exploration.run as unknown as import("../backend/program.ts").BackendRun;
  }

  build(): Chain {
    const start = new Map<number, number>();
    this.#exploration.begin((chance) => {
      const { number } = this.#visit(this.#lives());
      start.set(number, (start.get(number) ?? 0) + chance);
    });
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) this.#expand(next);
    return chainOf({ states: this.#states.size, moves: this.#moves, down: this.#down, start });
  }

  /** Whether states that were reached in two forms have the same moves in both; looks at some of them. */
  isSound(): boolean {
    const rows = new Map<number, Map<number, number>>();
    for (const { number } of this.#others) rows.set(number, new Map());
    for (const [from, to, rate] of this.#moves) {
      const row = rows.get(from);
      if (row !== undefined) row.set(to, (row.get(to) ?? 0) + rate);
    }
    let lives = 0;
    return this.#others.every(({ number, bytes }) => {
      if (lives > CHECKED_LIVES) return true;
      const known = rows.get(number)!;
      const found = new Map<number, number>();
      const size = this.#states.size;
      lives += this.#out(bytes, false, (to, rate) => found.set(to, (found.get(to) ?? 0) + rate));
      if (this.#states.size !== size || found.size !== known.size) return false;
      return [...found].every(([to, rate]) => Math.abs(rate - (known.get(to) ?? 0)) <= 1e-9 * rate);
    });
  }

  #lives(): PendingLife[] {
    const [time] = this.#exploration.times();
    if (time !== undefined)
      hinder(`${pendingName(this.#plan, time)} comes at a fixed time, which no Markov chain knows`);
    const lives = this.#exploration.lives();
    for (const life of lives)
      if (Number.isNaN(this.#rates[life.law])) {
        const { kind = "not exponential" } = this.#plan.laws[life.law] as Partial<Distribution>;
        hinder(`${pendingName(this.#plan, life)} has the law ${kind}; a Markov chain needs exponential ones`);
      }
    return lives;
  }

  /** The state in which the run stands; a new one is kept for later. */
  #visit(lives: readonly PendingLife[]): State {
    const { key } = this.#reader.read(lives);
    const known = this.#states.get(key);
    if (known !== undefined) {
      this.#keepOther(known);
      return known;
    }
    if (this.#states.size >= this.#settings.most) hinder(`it has more than ${this.#settings.most} states`);
    const state: State = { number: this.#states.size, bytes: this.#run.save() };
    this.#room += state.bytes!.length;
    if (this.#room > ROOM) hinder("its states do not fit into memory");
    this.#states.set(key, state);
    if (this.#others.length < CHECKED) this.#firstBytes.set(state.number, this.#worldBytes());
    this.#queue.push(state);
    if (this.#run.world.stated.share[0] < this.#settings.threshold) this.#down.push(state.number);
    return state;
  }

  #worldBytes(): Uint8Array {
    const { components } = this.#run.world;
    return new Uint8Array(Uint16Array.from(components.causes).buffer);
  }

  #keepOther({ number }: State): void {
    const first = this.#firstBytes.get(number);
    if (first === undefined) return;
    const now = this.#worldBytes();
    if (now.every((byte, index) => byte === first[index])) return;
    this.#firstBytes.delete(number);
    if (this.#others.length < CHECKED) this.#others.push({ number, bytes: this.#run.save() });
  }

  #expand(state: State): void {
    const bytes = state.bytes!;
    state.bytes = null;
    this.#room -= bytes.length;
    this.#out(bytes, true, (to, rate) => this.#moves.push([state.number, to, rate]));
  }

  /**
   * All moves out of a saved state; of lives that are alike one is ended for all, unless each is asked for. Returns how many
   * were ended.
   */
  #out(bytes: Uint8Array, lumped: boolean, move: (to: number, rate: number) => void): number {
    this.#run.restore(bytes);
    const lives = this.#lives();
    const { alike } = this.#reader.read(lives);
    const rates = new Map<string, { timer: number; rate: number }>();
    lives.forEach(({ timer, law, pace }, index) => {
      const rate = this.#rates[law] * pace;
      const name = lumped ? alike[index] : String(timer);
      const known = rates.get(name);
      if (known === undefined) rates.set(name, { timer, rate });
      else known.rate += rate;
    });
    for (const { timer, rate } of rates.values()) {
      if (rate === 0) continue;
      this.#exploration.end(bytes, timer, (chance) => {
        if (chance > 0) move(this.#visit(this.#lives()).number, rate * chance);
      });
    }
    return rates.size;
  }
}

/** Why a plan has parts for which there are no chains, whatever their laws; null when it has none. */
const outside = ({
  phones,
  cells,
  people,
  instances,
  faults,
  groups,
  backlogs,
  services,
  demand,
}: Plan): string | null => {
  if (phones !== null) return "phones are not in discrete states: a login storm is no Markov chain";
  if (cells.length > 0) return "clusters join and part in fixed times, which no Markov chain knows";
  if (people !== null) return "what people do in an incident is not followed by a chain";
  if (demand !== null)
    return "what is asked varies over the day: the rates of a chain are the same at any time";
  const scripted = instances.find(({ at }) => at !== null);
  const limited = groups.find(({ switching }) => switching !== null && switching.limit !== null);
  if (limited !== undefined) return `the limit of ${limited.name} counts switches within a fixed time`;
  const late = backlogs.find((one) => one.late < Number.POSITIVE_INFINITY);
  if (late !== undefined)
    return `the backlog of ${services[late.service].name} is an amount, not a discrete state`;
  if (scripted !== undefined) return `the fault ${faults[scripted.fault].name} comes at a scripted time`;
  return null;
};

const build = (plan: Plan, settings: ChainSettings, symmetry: Symmetry): Chain | Refusal | null => {
  try {
    const builder = new Builder(plan, settings, symmetry);
    const chain = builder.build();
    return builder.isSound() ? chain : null;
  } catch (error) {
    if (error instanceof Hindrance) return { refused: error.message };
    if (error instanceof Unexplorable)
      return { refused: `it draws what a chain cannot follow: ${error.message}` };
    throw error;
  }
};

/**
 * The Markov chain that a plan's runs follow, rates per second, from everything good: the engine itself is put into each
 * state, each pending exponential life is ended in turn, and every chance event is followed both ways. States that differ
 * only by which of several identical components is in which condition are one. That they have the same future is checked:
 * up to 100 states that were reached in two forms are explored in both, and if they differ, nothing is lumped. Refused, in
 * words, when a law in use is not exponential, when there are phones, clusters, people or scripts, or too many states.
 */
export const markovChain = (given: Plan, settings: ChainSettings): Chain | Refusal => {
  const why = outside(given);
  if (why !== null) return { refused: why };
  // Work that waits, and is never too late, is nothing to the service.
  const plan = given.backlogs.length === 0 ? given : { ...given, backlogs: [] };
  const lumped = build(plan, settings, symmetryOf(plan));
  if (lumped !== null) return lumped;
  const whole = build(plan, settings, withoutSymmetry(plan));
  return whole === null || isRefusal(whole)
    ? (whole ?? { refused: "its states could not be told apart" })
    : whole;
};
