import type { Backend } from "../../../backend/backend.ts";
import type { Plan } from "../../../backend/plan.ts";
import { type BackendProgram, type BackendRun, createProgram, createRun } from "../../../backend/program.ts";
import { assert } from "../../../base/assert.ts";
import { struck } from "../../../experiment/replay.ts";
import { runKey } from "../../../experiment/replicate.ts";
import { FactLog } from "../../../kernel/fact-log.ts";
import type { Key } from "../../../kernel/keys.ts";
import { seedKey } from "../../../kernel/keys.ts";
import { compile } from "../../../model/compile.ts";
import type { Model } from "../../../model/schema.ts";
import type { Asked } from "../../state.ts";
import { Snapshots } from "./snapshots.ts";

/**
 * The plan of the runs that are asked for: of a replay, with its fault striking at time 0.
 *
 * @throws Error with a sentence where the model has no such fault.
 */
export const askedPlan = (model: Model, { replay }: Pick<Asked, "replay">): Plan => {
  if (replay !== null && !Object.hasOwn(model.faults, replay))
    throw new Error(`The model has no fault called “${replay.slice(0, 60)}”.`);
  return compile(replay === null ? model : struck(model, replay));
};

/** The luck of the run that is watched: that of the run of this number in a study with this seed. */
export const askedKey = ({
  replay,
  seed,
  replication,
}: Pick<Asked, "replay" | "seed" | "replication">): Key =>
  runKey(seedKey(seed), replay === null ? "years" : "replay", replication);

/**
 * A run that is watched: it goes on and back, and is the same whoever looks. Its facts are kept up to the latest time that it
 * ever came to, so what is known of it stays known when it goes back.
 */
export class OpenedRun {
  readonly plan: Plan;
  readonly program: BackendProgram;
  readonly log = new FactLog();
  readonly snapshots: Snapshots;
  readonly #run: BackendRun;
  /** Instants with events that it has passed. */
  #instants = 0;
  #end = 0;

  /** Stands at time 0, where what strikes then has struck. `room`: how many bytes may be kept for the way back. */
  constructor(plan: Plan, key: Key, room: number) {
    this.plan = plan;
    this.program = createProgram(plan, []);
    this.#run = createRun(this.program);
    const { told } = this.#run.arena.views;
    this.#run.observe((...fact) => {
      if (told[0]! > this.log.length) this.log.append(...fact);
    });
    this.#run.start(key);
    this.#run.advanceTo(0);
    this.snapshots = new Snapshots({ time: 0, instants: 0, bytes: this.#run.save() }, room);
  }

  /** Where it stands, in seconds. */
  get now(): number {
    return this.#run.now;
  }

  /** Up to when it is known, in seconds. */
  get end(): number {
    return this.#end;
  }

  /** The time of its next event; Infinity when none is to come. */
  get due(): number {
    return this.#run.calendar.firstDue();
  }

  /** What can be read where it stands. Nothing of it may be changed. */
  get backend(): Backend {
    return this.#run.context;
  }

  /** How many facts it had told by where it stands. */
  get told(): number {
    return this.#run.arena.views.told[0]!;
  }

  /** All of its state where it stands: a view that is not to be changed. */
  get bytes(): Uint8Array {
    return this.#run.arena.bytes;
  }

  /** Goes on to a time, all events of that instant included. */
  advanceTo(time: number): void {
    if (this.due <= time) this.#instants++;
    this.#run.advanceTo(time);
    this.#end = Math.max(this.#end, time);
    this.snapshots.consider(time, this.#instants, () => this.#run.save());
  }

  /** Goes back to the last snapshot that is not after a time, unless it stands no later than that time. */
  goBack(time: number): void {
    assert(time >= 0, "a run begins at time 0");
    if (this.now <= time) return;
    const { instants, bytes } = this.snapshots.before(time);
    this.#run.restore(bytes);
    this.#instants = instants;
  }

  /** SHA-256 of its state. */
  digest(): string {
    return this.#run.arena.digest();
  }
}
