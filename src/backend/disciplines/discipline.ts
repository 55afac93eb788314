import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** Decides between two jobs by their priorities; higher numbers are more urgent. Pure. */
export type PriorityRule = (comes: number, other: number) => boolean;

/** The order in which a crew takes the jobs that wait for it. */
export interface DisciplineRule {
  /** Whether a job that comes goes ahead of one that waits; null: never, it goes to the end. */
  readonly goesAhead: PriorityRule | null;
  /** Who is next: the first in the line, or any in it, each as likely. */
  readonly next: "first" | "any";
  /** Whether a job that comes pushes aside one that is being done; null: never. */
  readonly pushesAside: PriorityRule | null;
  /** Whether a job that was pushed aside keeps what was done of it, or begins anew. */
  readonly keeps: boolean;
}

/** A queue discipline: one file. */
export interface Discipline<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => DisciplineRule;
}

/** Declares a queue discipline. */
export const defineDiscipline = <Shape extends z.ZodRawShape>(
  discipline: Discipline<Shape>,
): Discipline<Shape> => discipline;
