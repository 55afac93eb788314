import { assert } from "../base/assert.ts";

/** A single place: its kind, and the place that it is in. */
export interface Place {
  readonly kind: string;
  readonly in: string | undefined;
}

/** Kinds of place: no two members of a group in the same one, and as many different ones as can be. */
export interface Wishes {
  readonly apart: string | undefined;
  readonly spread: string | undefined;
}

/** A place with those inside it; one without a kind stands for being in the outer place itself. */
interface Branch {
  readonly name: string;
  readonly kind: string | null;
  readonly outer: Branch | null;
  readonly inner: Branch[];
  /** The one within it whose turn is next. */
  turn: number;
  /** How many places of the wished kinds are in it or are it, and how many of them the group at hand uses. */
  readonly has: { apart: number; spread: number };
  readonly used: { apart: number; spread: number };
}

/** The place itself, or the one that it is in, of a kind; undefined where there is none. */
export const placeOfKind = (
  place: string | undefined,
  kind: string,
  known: ReadonlyMap<string, Place>,
): string | undefined => {
  for (let at = place; at !== undefined; at = known.get(at)?.in) if (known.get(at)?.kind === kind) return at;
  return undefined;
};

type Wish = keyof Wishes;
const WISHES: readonly Wish[] = ["apart", "spread"];

/** Places to choose from, as a tree. Every place is in at most one other. */
export class PlaceTree {
  readonly #known: ReadonlyMap<string, Place>;
  readonly #places: readonly string[];
  #wishes: Wishes | null = null;
  #root: Branch = branch("", null, null);

  constructor(places: readonly string[], known: ReadonlyMap<string, Place>) {
    this.#known = known;
    this.#places = [...new Set(places)];
  }

  /** How many places of a kind there are. */
  count(kind: string): number {
    return this.distinct(this.#places, kind);
  }

  /** In how many places of a kind some places are. */
  distinct(places: readonly (string | undefined)[], kind: string): number {
    return new Set(
      places.map((place) => placeOfKind(place, kind, this.#known)).filter((one) => one !== undefined),
    ).size;
  }

  /** A place that is in none of a kind, or undefined. */
  outsideOf(kind: string): string | undefined {
    return this.#places.find((place) => placeOfKind(place, kind, this.#known) === undefined);
  }

  /** Places for a group of so many; undefined for those that cannot be kept apart. */
  pick(size: number, wishes: Wishes): (string | undefined)[] {
    if (this.#wishes === null) this.#grow(wishes);
    const chosen: Branch[] = [];
    const places = Array.from({ length: size }, () => {
      const leaf = this.#next();
      if (leaf === null) return undefined;
      this.#use(leaf);
      chosen.push(leaf);
      return leaf.name;
    });
    for (const leaf of chosen) this.#forget(leaf);
    return places;
  }

  #grow(wishes: Wishes): void {
    this.#wishes = wishes;
    const branches = new Map<string, Branch>();
    const branchOf = (name: string): Branch => {
      const before = branches.get(name);
      if (before !== undefined) return before;
      const place = this.#known.get(name);
      assert(place !== undefined, "a place is known before anything is put there");
      const outer = place.in === undefined ? this.#root : branchOf(place.in);
      const made = branch(name, place.kind, outer);
      outer.inner.push(made);
      branches.set(name, made);
      this.#count(made);
      return made;
    };
    for (const name of this.#places) {
      const outer = branchOf(name);
      outer.inner.push(branch(name, null, outer));
    }
  }

  /** Counts a new place of a wished kind in all that it is in. */
  #count(made: Branch): void {
    for (const wish of WISHES)
      if (made.kind === this.#wishes?.[wish])
        for (let at: Branch | null = made; at !== null; at = at.outer) at.has[wish]++;
  }

  /** The next leaf whose turn it is: kept apart from the group so far, and in a new place to spread over if there is one. */
  #next(): Branch | null {
    const isApart = ({ has, used }: Branch) => this.#wishes?.apart === undefined || used.apart < has.apart;
    if (!isApart(this.#root)) return null;
    const spreads = this.#root.used.spread < this.#root.has.spread;
    let [at, isBelow] = [this.#root, { apart: false, spread: false }];
    while (at.kind !== null || at === this.#root) {
      const wanted = (one: Branch): boolean =>
        (isBelow.apart || isApart(one)) && (!spreads || isBelow.spread || one.used.spread < one.has.spread);
      at = turnOf(at, wanted);
      isBelow = {
        apart: isBelow.apart || at.kind === this.#wishes?.apart,
        spread: isBelow.spread || at.kind === this.#wishes?.spread,
      };
    }
    return at;
  }

  /** Notes that the group uses the wished places that a leaf is in. */
  #use(leaf: Branch): void {
    for (const wish of WISHES) {
      const kind = this.#wishes?.[wish];
      let at: Branch | null = leaf;
      while (at !== null && (kind === undefined || at.kind !== kind)) at = at.outer;
      if (at === null || at.used[wish] > 0) continue;
      for (; at !== null; at = at.outer) at.used[wish]++;
    }
  }

  #forget(leaf: Branch): void {
    for (let at: Branch | null = leaf; at !== null; at = at.outer) {
      at.used.apart = 0;
      at.used.spread = 0;
    }
  }
}

const branch = (name: string, kind: string | null, outer: Branch | null): Branch => ({
  name,
  kind,
  outer,
  inner: [],
  turn: 0,
  has: { apart: 0, spread: 0 },
  used: { apart: 0, spread: 0 },
});

/** The one within a place whose turn it is, of those that are wanted; there is one. */
const turnOf = (at: Branch, isWanted: (one: Branch) => boolean): Branch => {
  const { inner } = at;
  let turn = at.turn;
  for (let tries = 1; tries < inner.length && !isWanted(inner[turn]); tries++)
    turn = (turn + 1) % inner.length;
  at.turn = (turn + 1) % inner.length;
  return inner[turn];
};
