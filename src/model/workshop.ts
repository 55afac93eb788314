import type { Draw } from "../backend/draw.ts";
import { createLaw } from "../distributions/family.ts";
import type { Distribution, LawParameters } from "../distributions/law.ts";
import { StreamNames } from "../kernel/streams.ts";
import { type ComponentName, componentNames } from "./names.ts";
import type { Model } from "./schema.ts";

/** What all parts of a plan share while it is made: its laws, its streams, and where crews stand. */
export class Workshop {
  readonly laws: Distribution[] = [];
  readonly streams = new StreamNames();
  /** All that can fail, in the order of the plan. */
  readonly names: readonly ComponentName[];
  readonly crews: readonly string[];
  readonly spares: readonly string[];
  readonly #places = new Map<object, number>();

  constructor(model: Model) {
    this.names = componentNames(model);
    this.crews = Object.keys(model.crews);
    this.spares = Object.keys(model.spares);
  }

  /** The place of a law among the plan's laws. */
  law(law: LawParameters | Distribution): number {
    return this.#placeOf(law);
  }

  /** A law, and the stream that it is drawn from: by the name of who draws and what for. */
  draw(law: LawParameters | Distribution, name: string): Draw {
    return { law: this.#placeOf(law), stream: this.streams.exponential(name) };
  }

  #placeOf(law: LawParameters | Distribution): number {
    const known = this.#places.get(law);
    if (known !== undefined) return known;
    this.#places.set(law, this.laws.length);
    return (
      this.laws.push("inverseHazard" in law ? (law as Distribution) : createLaw(law as LawParameters)) - 1
    );
  }
}
