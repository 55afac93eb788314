import { f64, i32, type Shape, type Views } from "./arena.ts";

const leavesFor = (timers: number): number => {
  let leaves = 2;
  while (leaves < timers) leaves *= 2;
  return leaves;
};

/** The columns of a calendar over so many timers. */
export const calendarShape = (timers: number) => {
  const nodes = 2 * leavesFor(timers);
  return { due: f64(nodes), winner: i32(nodes) } satisfies Shape;
};

type Columns = Views<ReturnType<typeof calendarShape>>;

/**
 * The event set: permanent timers, each with at most one pending time, in a winner tree. The leaves are the timers; node n
 * has the children 2n and 2n + 1 and holds the timer below it that is due first, with its time. At equal times that is the
 * left one, which is the lower index. Setting, moving and cancelling walk one path, so nothing stale is ever kept.
 *
 * Which of two children wins is a coin toss that no processor predicts, so it is computed, not branched on.
 */
export class Calendar {
  readonly #due: Float64Array;
  readonly #winner: Int32Array;
  readonly #leaves: number;

  constructor({ due, winner }: Columns) {
    this.#due = due;
    this.#winner = winner;
    this.#leaves = due.length >> 1;
  }

  /** Clears every timer; for arenas that were just made. */
  clear(): void {
    this.#due.fill(Number.POSITIVE_INFINITY);
    for (let node = 2 * this.#leaves - 1; node >= 1; node--) {
      this.#winner[node] = node >= this.#leaves ? node - this.#leaves : this.#winner[2 * node];
    }
  }

  /** The timer that is due first; its time is Infinity when none is pending. */
  first(): number {
    return this.#winner[1];
  }

  /** When the first timer is due, in seconds; Infinity when none is pending. */
  firstDue(): number {
    return this.#due[1];
  }

  /** When a timer is due, in seconds; Infinity when it is not pending. */
  dueAt(timer: number): number {
    return this.#due[this.#leaves + timer];
  }

  /** Sets or moves a timer; a time of Infinity takes it out. */
  set(timer: number, at: number): void {
    if (this.#winner[1] === timer) this.#replayToRoot(timer, at);
    else this.#replay(timer, at);
  }

  /** Takes a timer out; nothing happens when it is not pending. */
  cancel(timer: number): void {
    if (this.dueAt(timer) !== Number.POSITIVE_INFINITY) this.set(timer, Number.POSITIVE_INFINITY);
  }

  /**
   * Takes out the first timer but leaves its path unwalked: its handler mostly sets it anew, which walks the path anyway.
   * Other timers may be set meanwhile; call `settle` with it before asking for the first one again.
   */
  takeFirst(): number {
    const timer = this.#winner[1];
    this.#due[this.#leaves + timer] = Number.POSITIVE_INFINITY;
    return timer;
  }

  /** Walks the path that `takeFirst` left, unless the timer was set since. */
  settle(timer: number): void {
    if (this.dueAt(timer) === Number.POSITIVE_INFINITY) this.set(timer, Number.POSITIVE_INFINITY);
  }

  /** For the timer that leads the whole tree: every node above it is decided anew. */
  #replayToRoot(timer: number, at: number): void {
    const due = this.#due;
    const winner = this.#winner;
    let node = this.#leaves + timer;
    let best = at;
    due[node] = at;
    while (node > 1) {
      const child = winningChild(node, best, due[node ^ 1]);
      node >>= 1;
      best = due[child];
      due[node] = best;
      winner[node] = winner[child];
    }
  }

  /** For any other timer: above a node that another one led and still leads, nothing can have changed. */
  #replay(timer: number, at: number): void {
    const due = this.#due;
    const winner = this.#winner;
    let node = this.#leaves + timer;
    let best = at;
    due[node] = at;
    while (node > 1) {
      const child = winningChild(node, best, due[node ^ 1]);
      const won = winner[child];
      node >>= 1;
      if (won !== timer && won === winner[node]) return;
      best = due[child];
      due[node] = best;
      winner[node] = won;
    }
  }
}

/** The node or its sibling: whichever is due first, the left one, which has an even number, when both are. */
const winningChild = (node: number, due: number, siblingDue: number): number =>
  node ^ (Number(siblingDue < due) | (Number(siblingDue <= due) & node));
