import type { Backend } from "../../../backend/backend.ts";
import { MESHED, PARTED } from "../../../backend/cells/membership.ts";
import { phoneStates, phonesOnline } from "../../../backend/clients/phone-states.ts";
import { lengthOf } from "../../../backend/people/lines.ts";
import type { Plan } from "../../../backend/plan.ts";
import { type QueueReading, queueReadings } from "../../../experiment/timeline-samples.ts";
import { CELL } from "../../codes.ts";
import type { Frame } from "../../protocol.ts";
import type { Asked } from "../../state.ts";
import { conditionsOf } from "./conditions.ts";
import { MessageCounter } from "./message-counts.ts";
import type { OpenedRun } from "./opened-run.ts";
import { isIncident, peopleWords } from "./people-words.ts";

/** 2 while a switch is under way, 3 after one failed; else whether it serves. */
const groupsOf = ({ world }: Backend): Uint8Array => {
  const { serves, takeover } = world.groups;
  return serves.map((isServing, group) => (takeover[group] === 0 ? isServing : takeover[group]! + 1));
};

const cellOf = ({ world }: Backend, cell: number): number => {
  const { open, running, mesh, flapping, loading } = world.cells;
  if (running[cell] === 0) return CELL.stopped;
  if (open[cell] === 1) return CELL.open;
  if (mesh[cell] === PARTED) return CELL.parted;
  if (mesh[cell] !== MESHED) return flapping[cell] === 1 ? CELL.flapping : CELL.joining;
  // Its nodes know each other: it loads, or it has nobody to connect to.
  return loading[cell]! > 0 ? CELL.loading : CELL.stopped;
};

const shareOf = ({ world }: Backend): number => Math.max(0, world.stated.share[0]!);

/** In a year, what fewer than one user in twenty feels is quiet. */
const WHOLE_IN_YEARS = 0.95;

/** The served share from which on all is quiet: that of a story of such a run. */
export const wholeOf = ({ degraded, replay }: Pick<Asked, "degraded" | "replay">): number =>
  replay === null ? Math.min(degraded, WHOLE_IN_YEARS) : degraded;

/** Whether something is wrong: less is served than counts as whole, or people are at an incident. */
export const isTrouble = (backend: Backend, whole: number): boolean =>
  shareOf(backend) < whole || isIncident(backend);

/** Reads moments of a run between its events, and changes nothing. */
export class FrameReader {
  readonly #run: OpenedRun;
  readonly #queues: readonly QueueReading[];
  readonly #messages: MessageCounter | null;

  constructor(run: OpenedRun) {
    this.#run = run;
    this.#queues = queueReadings(run.plan);
    this.#messages = run.plan.messages === null ? null : new MessageCounter(run);
  }

  /** What there is to see where the run stands. All arrays are new. */
  read(asked: Pick<Asked, "degraded" | "replay" | "horizon">): Frame {
    const { backend, now } = this.#run;
    const { plan, world } = backend;
    return {
      time: now,
      served: shareOf(backend),
      online: plan.phones === null ? 0 : phonesOnline(backend, now),
      conditions: conditionsOf(backend),
      roles: world.components.role.slice(),
      groups: groupsOf(backend),
      holders: world.seats.holder.slice(),
      cells: Uint8Array.from(plan.cells, (_, cell) => cellOf(backend, cell)),
      phones: plan.phones === null ? null : phoneStates(backend, now),
      queues: Float64Array.from(this.#queues, ({ read }) => read(backend, now)),
      messages: this.#messages?.counts() ?? null,
      demand: demandAt(plan, backend, now),
      people: peopleWords(backend),
      busy: world.crews.busy.slice(),
      away: Uint32Array.from(world.crews.away),
      jobs: Uint32Array.from(plan.crews, (_, crew) => lengthOf(world.crews, crew)),
      isTrouble: isTrouble(backend, wholeOf(asked)),
      isOver: now >= asked.horizon,
    };
  }
}

const demandAt = ({ demand }: Plan, { world }: Backend, now: number): number =>
  world.demand.factor[0]! * (demand?.at(now) ?? 1);
