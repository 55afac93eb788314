import { assert } from "../base/assert.ts";
import { type Block, type Part, replicationsOf } from "./blocks.ts";
import type { JobResult } from "./job-result.ts";
import { PART_WIDTH } from "./job-result.ts";

/** Replications in a chunk. One in which all values are the usual one takes no memory: so are most columns of most models. */
const CHUNK = 4096;

/** The values of one column of one alternative, by replication. */
class Values {
  readonly #chunks: (Float64Array | undefined)[] = [];
  /** The value that came first: of a column that says nothing of a model, all there are. */
  #usual = 0;
  #isEmpty = true;

  set(replication: number, value: number): void {
    if (this.#isEmpty) [this.#usual, this.#isEmpty] = [value, false];
    const place = Math.floor(replication / CHUNK);
    let chunk = this.#chunks[place];
    if (chunk === undefined) {
      if (Object.is(value, this.#usual)) return;
      this.#chunks[place] = chunk = new Float64Array(CHUNK).fill(this.#usual);
    }
    chunk[replication % CHUNK] = value;
  }

  /** The values from one replication up to another. */
  range(from: number, to: number): Float64Array {
    const all = new Float64Array(to - from);
    if (!Object.is(this.#usual, 0)) all.fill(this.#usual);
    for (let place = Math.floor(from / CHUNK); place * CHUNK < to; place++) {
      const chunk = this.#chunks[place];
      const start = place * CHUNK;
      if (chunk === undefined) continue;
      const first = Math.max(from, start);
      all.set(chunk.subarray(first - start, Math.min(CHUNK, to - start)), first - from);
    }
    return all;
  }
}

/** Lists that are full grow by so much; the more, the more of their room is empty. */
const GROWTH = 1.5;

/** Numbers that most replications do not have, in whatever order they came. */
class Sparse {
  #replications = new Uint32Array(16);
  #values = new Float64Array(16);
  #length = 0;

  add(replication: number, value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#replications[this.#length] = replication;
    this.#values[this.#length++] = value;
  }

  /** Calls back with what the first so many replications have. */
  each(count: number, tell: (replication: number, value: number) => void): void {
    for (let index = 0; index < this.#length; index++)
      if (this.#replications[index] < count) tell(this.#replications[index], this.#values[index]);
  }

  #grow(): void {
    const [replications, values] = [this.#replications, this.#values];
    const room = Math.ceil(GROWTH * values.length);
    this.#replications = new Uint32Array(room);
    this.#values = new Float64Array(room);
    this.#replications.set(replications);
    this.#values.set(values);
  }
}

/** What all blocks of one alternative left. */
class Alternative {
  readonly columns: readonly Values[];
  readonly parts = new Map<string, Sparse>();
  #isDone = new Uint8Array(CHUNK);
  #prefix = 0;

  constructor(width: number) {
    this.columns = Array.from({ length: width }, () => new Values());
  }

  /** How many replications are done without a gap, from the first on. */
  get prefix(): number {
    while (this.#prefix < this.#isDone.length && this.#isDone[this.#prefix] === 1) this.#prefix++;
    return this.#prefix;
  }

  has(replication: number): boolean {
    return this.#isDone[replication] === 1;
  }

  markDone(replication: number): void {
    if (replication >= this.#isDone.length) {
      const longer = new Uint8Array(Math.max(2 * this.#isDone.length, replication + 1));
      longer.set(this.#isDone);
      this.#isDone = longer;
    }
    this.#isDone[replication] = 1;
  }
}

/**
 * The values of all replications that are done, by alternative and column. Blocks may come in any order and any size: what
 * is read depends on the replications alone.
 */
export class Collected {
  readonly #alternatives: readonly Alternative[];

  constructor(alternatives: number, width: number) {
    this.#alternatives = Array.from({ length: alternatives }, () => new Alternative(width));
  }

  /** Takes what a block left. No replication may come twice. */
  add(block: Block, { values, parts }: JobResult): void {
    const own = this.#alternatives[block.alternative]!;
    const width = own.columns.length;
    const replications = replicationsOf(block);
    assert(values.length === width * block.count, "a block leaves one number for each run and column");
    replications.forEach((replication, row) => {
      assert(!own.has(replication), "no replication is collected twice");
      own.markDone(replication);
      for (let column = 0; column < width; column++)
        own.columns[column]!.set(replication, values[row * width + column]!);
    });
    for (let at = 0; at < parts.length; at += PART_WIDTH) {
      const key = partKey(parts[at + 1]!, parts[at + 2]!, parts[at + 3]!);
      const sparse = own.parts.get(key) ?? new Sparse();
      own.parts.set(key, sparse);
      sparse.add(replications[parts[at]!]!, parts[at + 4]!);
    }
  }

  /** How many replications of an alternative are done without a gap, from the first on. */
  done(alternative: number): number {
    return this.#alternatives[alternative]!.prefix;
  }

  /** Whether any replication of a block is done. */
  overlaps(block: Block): boolean {
    return replicationsOf(block).some((replication) => this.has(block.alternative, replication));
  }

  /** Whether a replication of an alternative is done. */
  has(alternative: number, replication: number): boolean {
    return this.#alternatives[alternative]!.has(replication);
  }

  /** The values of a column in the first `count` replications of an alternative, in their order. */
  column(alternative: number, column: number, count: number): Float64Array {
    return this.range(alternative, column, { from: 0, to: count });
  }

  /** The values of a column in the replications of an alternative from one up to another, at a cost that follows their number. */
  range(alternative: number, column: number, { from, to }: Part): Float64Array {
    assert(to <= this.done(alternative), "only what is done without a gap is read");
    return this.#alternatives[alternative]!.columns[column]!.range(from, to);
  }

  /** Whether any replication left something in one column of one part of a breakdown. */
  hasPart(alternative: number, [breakdown, column, part]: readonly [number, number, number]): boolean {
    return this.#alternatives[alternative]!.parts.has(partKey(breakdown, column, part));
  }

  /** One column of one part of a breakdown, in the first `count` replications. */
  part(
    alternative: number,
    [breakdown, column, part]: readonly [number, number, number],
    count: number,
  ): Float64Array {
    const all = new Float64Array(count);
    this.#alternatives[alternative]!.parts.get(partKey(breakdown, column, part))?.each(
      count,
      (replication, value) => {
        all[replication] += value;
      },
    );
    return all;
  }
}

const partKey = (breakdown: number, column: number, part: number): string => `${breakdown}/${column}/${part}`;
