import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { assert } from "../base/assert.ts";

const arrays = {
  f64: Float64Array,
  u32: Uint32Array,
  i32: Int32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;

type ColumnKind = keyof typeof arrays;
type ArrayOf<Kind extends ColumnKind> = InstanceType<(typeof arrays)[Kind]>;

/** A declared column: so many numbers of one kind. */
export class Column<Kind extends ColumnKind = ColumnKind> {
  readonly kind: Kind;
  readonly length: number;

  constructor(kind: Kind, length: number) {
    assert(Number.isSafeInteger(length) && length >= 0, "a column has a whole number of rows");
    this.kind = kind;
    this.length = length;
  }
}

/** A column of 64-bit floats. */
export const f64 = (length = 1): Column<"f64"> => new Column("f64", length);
/** A column of unsigned 32-bit integers. */
export const u32 = (length = 1): Column<"u32"> => new Column("u32", length);
/** A column of signed 32-bit integers. */
export const i32 = (length = 1): Column<"i32"> => new Column("i32", length);
/** A column of unsigned 16-bit integers. */
export const u16 = (length = 1): Column<"u16"> => new Column("u16", length);
/** A column of bytes. */
export const u8 = (length = 1): Column<"u8"> => new Column("u8", length);

/** Named columns, in groups as deep as one likes. */
export interface Shape {
  readonly [name: string]: Column | Shape;
}

/** The typed arrays that a shape becomes. */
export type Views<S> = {
  readonly [Name in keyof S]: S[Name] extends Column<infer Kind> ? ArrayOf<Kind> : Views<S[Name]>;
};

/** A column takes whole words, so that every view is aligned and the bytes between columns stay zero. */
const bytesOf = (column: Column): number =>
  Math.ceil((column.length * arrays[column.kind].BYTES_PER_ELEMENT) / 8) * 8;

const sizeOf = (shape: Shape): number =>
  Object.values(shape).reduce(
    (sum, part) => sum + (part instanceof Column ? bytesOf(part) : sizeOf(part)),
    0,
  );

const viewsOf = (shape: Shape, buffer: ArrayBuffer, cursor: { at: number }): Record<string, unknown> => {
  const views: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(shape)) {
    if (part instanceof Column) {
      views[name] = new arrays[part.kind](buffer, cursor.at, part.length);
      cursor.at += bytesOf(part);
    } else views[name] = viewsOf(part, buffer, cursor);
  }
  return views;
};

/**
 * All that changes during a run: named typed columns in one `ArrayBuffer`. Copying its bytes copies the run.
 *
 * ```ts
 * import { Arena, f64, u32 } from "../src/kernel/arena.ts";
 * const arena = new Arena({ clock: f64(), servers: { causes: u32(3) } });
 * const before = arena.save();
 * arena.views.servers.causes[1] = 2;
 * const copy = arena.copy();
 * arena.restore(before);
 * [arena.views.servers.causes[1], copy.views.servers.causes[1]] // => [0, 2]
 * ```
 */
export class Arena<S extends Shape> {
  readonly shape: S;
  readonly buffer: ArrayBuffer;
  readonly bytes: Uint8Array;
  readonly views: Views<S>;

  constructor(shape: S) {
    this.shape = shape;
    this.buffer = new ArrayBuffer(sizeOf(shape));
    this.bytes = new Uint8Array(this.buffer);
    this.views = viewsOf(shape, this.buffer, { at: 0 }) as Views<S>;
  }

  /** The whole state as bytes of its own. */
  save(): Uint8Array {
    return this.bytes.slice();
  }

  /** Puts saved bytes back; every view sees them at once. */
  restore(saved: Uint8Array): void {
    assert(saved.length === this.bytes.length, "a saved state fits only an arena of the same shape");
    this.bytes.set(saved);
  }

  /** A second arena with the same contents. */
  copy(): Arena<S> {
    const copy = new Arena(this.shape);
    copy.bytes.set(this.bytes);
    return copy;
  }

  /** SHA-256 of the contents in hexadecimal: equal for equal states. */
  digest(): string {
    return bytesToHex(sha256(this.bytes));
  }
}
