/** A run's bytes at a time, and how many instants with events it had passed by then. */
export interface Snapshot {
  /** Seconds. */
  readonly time: number;
  readonly instants: number;
  readonly bytes: Uint8Array;
}

/** Instants between two snapshots, to begin with: a few milliseconds of work. */
const FIRST_SPACING = 64;
/** More than so many are of no use. */
const MOST = 512;

/**
 * Bytes of a run at rising times, spaced by the work between them: so many instants with events. When there is no more room,
 * every second one is given up and the spacing doubles, so that their number and size stay bounded however long a run is.
 */
export class Snapshots {
  readonly #most: number;
  #spacing = FIRST_SPACING;
  #kept: Snapshot[];

  /** `first` is the start of the run, which is always kept; all together take no more than `room` bytes, or three snapshots. */
  constructor(first: Snapshot, room: number) {
    this.#kept = [first];
    this.#most = Math.max(3, Math.min(MOST, Math.floor(room / first.bytes.length)));
  }

  /** How many there are. */
  get count(): number {
    return this.#kept.length;
  }

  /** How many bytes they take together. */
  get size(): number {
    return this.#kept.length * this.#kept[0]!.bytes.length;
  }

  /** To be told whenever a run stands after so many instants: its bytes are taken where they are worth keeping. */
  consider(time: number, instants: number, save: () => Uint8Array): void {
    if (instants < this.#kept.at(-1)!.instants + this.#spacing) return;
    this.#kept.push({ time, instants, bytes: save() });
    while (this.#kept.length >= this.#most) {
      this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
      this.#spacing *= 2;
    }
  }

  /** The last one that is not after a time. */
  before(time: number): Snapshot {
    return this.#kept.findLast((one) => one.time <= time) ?? this.#kept[0]!;
  }
}
