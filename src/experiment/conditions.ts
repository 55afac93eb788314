import type { Executor } from "./executor.ts";
import type { Ledger } from "./ledger.ts";
import type { Look } from "./stopping/rule.ts";

/** Whoever is told how far a study is. */
export interface Watch {
  readonly calibrating: (done: number, total: number) => void;
  /** Replications of all alternatives, up to the next look. */
  readonly simulating: (done: number, total: number) => void;
  /** A look at what is done, before it is decided whether to go on. */
  readonly looked: (look: Look) => void;
}

/** How a study is conducted; none of it changes a byte of what comes out, but for the time at which it is stopped. */
export interface Conduct {
  readonly executor: Executor;
  readonly ledger: Ledger;
  readonly watch: Watch;
  /** Why to stop now, if there is a reason. */
  readonly stop?: () => "time" | "interrupted" | null;
  /** Replications in a block. */
  readonly blockSize?: number | undefined;
}

/** A study was stopped before anything can be said. */
export class NothingDone extends Error {
  override readonly name = "NothingDone";
}
