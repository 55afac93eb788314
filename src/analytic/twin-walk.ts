import type { Draw } from "../backend/draw.ts";
import { NONE, type Plan } from "../backend/plan.ts";
import type { Key } from "../kernel/keys.ts";
import { Streams } from "../kernel/streams.ts";
import { StaticService } from "./static-service.ts";
import type { TwinQuestion } from "./twin-downtime.ts";

/** Larger twins are run like any other plan: their states are too many to be remembered. */
const MOST_LIVES = 256;
/** So many states are remembered. */
const MOST_STATES = 100_000;

/** Whether a component fails (1) or is repaired (−1), and when. */
interface Turn {
  readonly time: number;
  readonly component: number;
  readonly by: 1 | -1;
}

/** Goes through the lives of a twin one by one: nothing that happens to one is anything to the others. */
class Walk {
  readonly #plan: Plan;
  readonly #question: TwinQuestion;
  readonly #hashes: Int32Array;
  readonly #lives: readonly number[];
  readonly #service: StaticService;
  readonly #isUp = new Map<string, boolean>();

  constructor(plan: Plan, question: TwinQuestion, lives: readonly number[]) {
    this.#plan = plan;
    this.#question = question;
    this.#lives = lives;
    this.#hashes = plan.streams.hashes();
    this.#service = new StaticService(plan, question.threshold);
  }

  /** The time down of the run with a key. */
  downtime(key: Key): number {
    const { from, to } = this.#question;
    const causes = new Uint16Array(this.#plan.components.length);
    const failed: number[] = [];
    let [down, since] = [0, Number.NaN];
    for (const { time, component, by } of this.#turns(key)) {
      causes[component] += by;
      if (causes[component] !== (by === 1 ? 1 : 0)) continue;
      if (by === 1) failed.push(component);
      else failed.splice(failed.indexOf(component), 1);
      const isUp = this.#upWithout(failed);
      if (isUp && since < time) down += Math.max(time, from) - since;
      since = isUp ? Number.NaN : Number.isNaN(since) ? Math.max(time, from) : since;
    }
    return since < to ? down + (to - since) : down;
  }

  /** All turns of a run, in the order of time. */
  #turns(key: Key): Turn[] {
    const streams = new Streams(this.#hashes, key, new Uint32Array(this.#plan.streams.count));
    const turns: Turn[] = [];
    for (const life of this.#lives) this.#live(streams, life, turns);
    return turns.sort((one, other) => one.time - other.time);
  }

  #live(streams: Streams, life: number, turns: Turn[]): void {
    const { clocks, lives } = this.#plan;
    const { component, clock, ends, which, untils } = lives[life];
    const { to } = this.#question;
    const { draw } = clocks[clock];
    for (let time = this.#length(streams, draw); time < to; time += this.#length(streams, draw)) {
      turns.push({ time, component, by: 1 });
      const { repair } = ends[which === NONE ? 0 : streams.oneBy(which, untils)];
      time = repair === null ? to : time + this.#length(streams, repair);
      if (time >= to) return;
      turns.push({ time, component, by: -1 });
    }
  }

  #length(streams: Streams, { law, stream }: Draw): number {
    return this.#plan.laws[law].inverseHazard(streams.exponential(stream));
  }

  #upWithout(failed: readonly number[]): boolean {
    const components = failed.length < 2 ? failed : [...failed].sort((one, other) => one - other);
    const state = components.join();
    const known = this.#isUp.get(state);
    if (known !== undefined) return known;
    if (this.#isUp.size >= MOST_STATES) this.#isUp.clear();
    const isUp = this.#service.isUp(components);
    this.#isUp.set(state, isUp);
    return isUp;
  }
}

/**
 * The downtime of each run of an independent twin (a plan that `twinPlan` made), from its key, without running it: the lives and
 * repairs of each component are drawn as a run draws them, laid out in time, and the service is asked what it is in each of the
 * states that come up. The same number as that of a run, several times as fast. Null for twins that are large, or whose
 * components share clocks: these must be run.
 */
export const twinWalk = (plan: Plan, question: TwinQuestion): ((key: Key) => number) | null => {
  const lives = [...plan.lives.keys()].filter((life) => {
    const { clock, ends } = plan.lives[life];
    return clock !== NONE && ends.some(({ effect }) => effect.do === "down");
  });
  if (lives.length > MOST_LIVES) return null;
  if (lives.some((life) => plan.clocks[plan.lives[life].clock].which !== NONE)) return null;
  const walk = new Walk(plan, question, lives);
  return (key) => walk.downtime(key);
};
