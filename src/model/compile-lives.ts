import type { Draw } from "../backend/draw.ts";
import type { FoundRule } from "../backend/found/discovery.ts";
import { createDiscovery, isEvident } from "../backend/found/family.ts";
import { STOPS } from "../backend/lives/pace.ts";
import type { AlongPlan, ClockPlan, EndPlan, LifePlan, LoadPlan } from "../backend/lives/plan.ts";
import { createMode } from "../backend/modes/family.ts";
import type { Effect } from "../backend/modes/mode.ts";
import { NONE } from "../backend/plan.ts";
import { createLaw } from "../distributions/family.ts";
import type { Distribution } from "../distributions/law.ts";
import { type End, type Failing, type Failure, failuresOf } from "./failure-schema.ts";
import type { Workshop } from "./workshop.ts";

/** Something whose ways to fail are compiled. */
export interface Mortal {
  readonly name: string;
  readonly failing: Failing;
  /** The places that it is in, from the inside out. */
  readonly places: () => readonly string[];
  /** The others of its group. */
  readonly peers: () => readonly number[];
  /** The name that pooled clocks go by, or null for a clock of its own. */
  readonly pool: string | null;
}

/** The lives of a plan, and which belong to each component. */
export interface LivesPlan {
  readonly lives: readonly LifePlan[];
  readonly clocks: readonly ClockPlan[];
  readonly livesOf: readonly (readonly number[])[];
  readonly anyHidden: boolean;
}

const ONE_END = new Float64Array();

/** What an end does, and how it becomes known. */
interface Form {
  readonly effect: Effect;
  readonly found: FoundRule;
  readonly finds?: Distribution;
}

/** The chance of each end: as given, or an equal share of what is left. */
export const chancesOf = (ends: readonly { readonly chance?: number | undefined }[]): number[] => {
  const given = ends.reduce((sum, { chance }) => sum + (chance ?? 0), 0);
  const open = ends.filter(({ chance }) => chance === undefined).length;
  return ends.map(({ chance }) => chance ?? Math.max(0, 1 - given) / open);
};

/** Among so many alike, those that fail are drawn. */
const WINDOW = 64;

const purpose = (life: string, what: string): string => (life === "crash" ? what : `${life}-${what}`);

/** Makes the lives of all components: one after another, in the order of their components. */
export class LivesDraft {
  readonly #shop: Workshop;
  readonly #placeOf: (name: string) => number;
  readonly #isAlike: (service: string) => boolean;
  readonly #lives: LifePlan[] = [];
  readonly #clocks: { draw: Draw; lives: number[]; which: number; isAlike: boolean }[] = [];
  readonly #pools = new Map<string, number>();
  readonly #sharedEnds = new Map<string, readonly EndPlan[]>();
  readonly #livesOf: number[][] = [];
  /** What is the same for all that fail alike, made once. */
  readonly #failuresOf = new Map<Failing, [name: string, failure: Failure][]>();
  readonly #formOf = new Map<End, Form>();
  #anyHidden = false;

  /** `isAlike` tells of a service with pooled clocks whether its members are all alike. */
  constructor(
    shop: Workshop,
    placeOf: (name: string) => number,
    isAlike: (service: string) => boolean = () => false,
  ) {
    this.#shop = shop;
    this.#placeOf = placeOf;
    this.#isAlike = isAlike;
  }

  /** Adds the next component. */
  add(mortal: Mortal): void {
    const component = this.#livesOf.length;
    this.#livesOf.push(
      this.#failures(mortal.failing).map(([name, failure]) => {
        const life = this.#lives.length;
        this.#lives.push(this.#lifeOf(mortal, component, life, name, failure));
        return life;
      }),
    );
  }

  /** All that was added. */
  plan(): LivesPlan {
    let start = 0;
    const clocks = this.#clocks.map(({ draw, lives, which, isAlike }) => {
      const window = isAlike ? Math.min(WINDOW, lives.length) : lives.length;
      const clock = { draw, lives: Int32Array.from(lives), which, start, window };
      if (which !== NONE) start += lives.length;
      return clock;
    });
    return { lives: this.#lives, clocks, livesOf: this.#livesOf, anyHidden: this.#anyHidden };
  }

  #failures(failing: Failing): [name: string, failure: Failure][] {
    const known = this.#failuresOf.get(failing) ?? failuresOf(failing);
    this.#failuresOf.set(failing, known);
    return known;
  }

  #form(end: End): Form {
    const before = this.#formOf.get(end);
    if (before !== undefined) return before;
    const { repair, crew, spare, priority, found, chance, ...mode } = end;
    const { rule, finds } = createDiscovery(found);
    if (!isEvident(found)) this.#anyHidden = true;
    const form = { effect: createMode(mode), found: rule, ...(finds && { finds }) };
    this.#formOf.set(end, form);
    return form;
  }

  #lifeOf(mortal: Mortal, component: number, life: number, name: string, failure: Failure): LifePlan {
    const { streams } = this.#shop;
    const owner = mortal.pool ?? mortal.name;
    const ends = this.#endsOf(mortal, owner, name, failure);
    return {
      name: `${mortal.name}/${name}`,
      component,
      clock: this.#clockOf(mortal, life, name, failure),
      onDemand:
        failure.onDemand === undefined
          ? null
          : { share: failure.onDemand, stream: streams.uniform(`${mortal.name}/${name}-on-demand`) },
      ends,
      untils: ends.length > 1 ? Float64Array.from(ends, ({ until }) => until) : ONE_END,
      which: failure.ends.length > 1 ? streams.uniform(`${owner}/${purpose(name, "mode")}`) : NONE,
      stops: failure.stops.reduce((sum, stop) => sum | STOPS[stop], 0),
      load: loadOf(failure),
      overloaded: failure.overloaded ?? null,
      along: failure.along.map(({ hits, chance }) => this.#alongOf(mortal, name, hits, chance)),
    };
  }

  #clockOf({ name: owner, pool }: Mortal, life: number, name: string, { life: law }: Failure): number {
    if (law === undefined) return NONE;
    const known = pool === null ? undefined : this.#pools.get(`${pool}/${name}`);
    if (known !== undefined) {
      this.#clocks[known].lives.push(life);
      return known;
    }
    const draw = this.#shop.draw(law, `${pool ?? owner}/${name}`);
    const which = pool === null ? NONE : this.#shop.streams.uniform(`${pool}/${purpose(name, "which")}`);
    const clock =
      this.#clocks.push({ draw, lives: [life], which, isAlike: pool !== null && this.#isAlike(pool) }) - 1;
    if (pool !== null) this.#pools.set(`${pool}/${name}`, clock);
    return clock;
  }

  /** Lives that share a clock and have the same crews share their ends, too: there may be a million. */
  #endsOf(mortal: Mortal, owner: string, name: string, failure: Failure): readonly EndPlan[] {
    if (mortal.pool === null) return this.#ownEndsOf(mortal, owner, name, failure);
    const crews = failure.ends.map(({ crew }) => this.#crewOf(crew, mortal));
    const key = [owner, name, ...crews].join("/");
    const ends = this.#sharedEnds.get(key) ?? this.#ownEndsOf(mortal, owner, name, failure);
    this.#sharedEnds.set(key, ends);
    return ends;
  }

  #ownEndsOf(mortal: Mortal, owner: string, name: string, { ends }: Failure): EndPlan[] {
    const chances = chancesOf(ends);
    let until = 0;
    return ends.map((end, index) => {
      until = index === ends.length - 1 ? 1 : until + chances[index];
      return this.#endOf(end, until, { owner, name, mortal });
    });
  }

  #endOf(
    end: End,
    until: number,
    { owner, name, mortal }: { owner: string; name: string; mortal: Mortal },
  ): EndPlan {
    const { repair, crew, spare, priority } = end;
    const { effect, found, finds } = this.#form(end);
    return {
      until,
      effect,
      found,
      finds: finds === undefined ? null : this.#shop.draw(finds, `${owner}/${purpose(name, "found")}`),
      repair: repair === undefined ? null : this.#shop.draw(repair, `${owner}/${purpose(name, "repair")}`),
      crew: this.#crewOf(crew, mortal),
      spare: spare === undefined ? NONE : this.#shop.spares.indexOf(spare),
      priority,
    };
  }

  #crewOf(crew: End["crew"], mortal: Mortal): number {
    if (crew === undefined) return NONE;
    if (typeof crew === "string") return this.#shop.crews.indexOf(crew);
    const place = mortal.places().find((one) => one in crew);
    return place === undefined ? NONE : this.#shop.crews.indexOf(crew[place]);
  }

  #alongOf(
    { name: owner, peers }: Mortal,
    name: string,
    hits: "group" | readonly string[],
    share: number,
  ): AlongPlan {
    const components = hits === "group" ? peers() : hits.map((one) => this.#placeOf(one));
    return {
      components: Int32Array.from(components),
      share,
      streams: Int32Array.from(components, (_, index) =>
        this.#shop.streams.uniform(`${owner}/${name}-along-${index + 1}`),
      ),
    };
  }
}

const loadOf = ({ load, life }: Failure): LoadPlan | null => {
  if (load === undefined) return null;
  const { power, overload } = load;
  const mean = life === undefined ? 0 : createLaw(life).mean;
  return { power, below: overload?.below ?? 0, adds: (overload?.adds ?? 0) * mean };
};
