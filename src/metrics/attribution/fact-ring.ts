import { f64, i32, type Shape, u8, u32, type Views } from "../../kernel/arena.ts";

/** How many facts are remembered: those of all but the longest troubles. */
export const ROOM = 4096;

/** The last facts that were heard, in columns: kind, time, subject. */
export const ringShape = {
  heard: u32(),
  kind: u8(ROOM),
  time: f64(ROOM),
  subject: i32(ROOM),
} satisfies Shape;

/** A ring's columns. */
export type FactRing = Views<typeof ringShape>;

/** Remembers a fact, and forgets the oldest one when there is no room. Facts are numbered from 0 in the order of telling. */
export const remember = (
  { heard, kind, time, subject }: FactRing,
  what: number,
  at: number,
  of: number,
): void => {
  const place = heard[0] % ROOM;
  kind[place] = what;
  time[place] = at;
  subject[place] = of;
  heard[0]++;
};

/** The number of the oldest fact that is remembered. */
export const oldest = ({ heard }: FactRing): number => Math.max(0, heard[0] - ROOM);

/** The kind, time and subject of a fact by its number. */
export const kindAt = (ring: FactRing, index: number): number => ring.kind[index % ROOM];
/** When a fact was told, in seconds. */
export const timeAt = (ring: FactRing, index: number): number => ring.time[index % ROOM];
/** The subject of a fact. */
export const subjectAt = (ring: FactRing, index: number): number => ring.subject[index % ROOM];

/** The number of the first fact that was told after a time; that of the next one to come when none was. */
export const firstAfter = (ring: FactRing, time: number): number => {
  let index = ring.heard[0];
  const first = oldest(ring);
  while (index > first && timeAt(ring, index - 1) > time) index--;
  return index;
};

/** The number of the first fact that was told at or after a time, as far as is remembered. */
export const firstFrom = (ring: FactRing, time: number): number => {
  let index = ring.heard[0];
  const first = oldest(ring);
  while (index > first && timeAt(ring, index - 1) >= time) index--;
  return index;
};
