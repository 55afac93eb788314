import { hold } from "../backend/components.ts";
import { NONE, type Plan } from "../backend/plan.ts";
import { type BackendRun, createProgram } from "../backend/program.ts";
import { afterEvent } from "../backend/service.ts";
import { Simulation } from "../kernel/simulation.ts";
import type { Chance } from "../kernel/streams.ts";

/** What goes on by chance or by people's work, and is left alone: no part of a static question. */
const left: ReadonlySet<string> = new Set([
  ...["faultBegins", "faultEnds", "shockComes", "repairEnds", "lifeEnds", "failureFound", "spareArrives"],
  ...[
    "shiftTurns",
    "jobEscalates",
    "phonesStep",
    "falseAlarmComes",
    "faultHits",
    "faultSteps",
    "faultNoticed",
    "demandTurns",
    "dayEnds",
  ],
]);

/** A ring of switches that never ends is broken off after so many. */
const MOST_EVENTS = 2000;

/** Everything that is tried works; nothing fails when it is called, and nothing takes others along. */
const kindChance = (plan: Plan): Chance => {
  const unwanted = new Set<number>();
  for (const { onDemand, along } of plan.lives) {
    if (onDemand !== null) unwanted.add(onDemand.stream);
    for (const { streams } of along) for (const stream of streams) unwanted.add(stream);
  }
  return {
    uniform: () => 0.5,
    exponential: () => 1,
    happens: (stream, probability) => probability > 0 && !unwanted.has(stream),
    oneOf: () => 0,
    oneBy: () => 0,
    someOf: () => {},
  };
};

/** Asks a design what it is without some of its components, once everything that can take over has done so. */
export class StaticService {
  readonly #run: BackendRun;
  readonly #start: Uint8Array;
  readonly #threshold: number;

  constructor(plan: Plan, threshold: number) {
    this.#run = new Simulation(createProgram(plan, []), undefined, kindChance(plan)) as BackendRun;
    this.#run.start(new Uint32Array(4));
    this.#settle();
    this.#start = this.#run.save();
    this.#threshold = threshold;
  }

  /** Whether the service is up when these components are bad for good, and all others good. */
  isUp(components: readonly number[]): boolean {
    const run = this.#run;
    run.restore(this.#start);
    for (const component of components) hold(run.context, component);
    afterEvent(run.context);
    this.#settle();
    return run.world.stated.share[0] >= this.#threshold;
  }

  /** Ends all that is under way, and whatever that begins. */
  #settle(): void {
    for (let events = 0; events < MOST_EVENTS; events++) {
      const timer = this.#underWay();
      if (timer === NONE) return;
      this.#run.calendar.set(timer, this.#run.now);
      this.#run.step();
    }
  }

  #underWay(): number {
    const { calendar, program } = this.#run;
    const { count, kindOf, names } = program.timers;
    for (let timer = 0; timer < count; timer++)
      if (calendar.dueAt(timer) < Number.POSITIVE_INFINITY && !left.has(names[kindOf[timer]])) return timer;
    return NONE;
  }
}
