import type { InferredOptionTypes, Options } from "yargs";
import type { Io } from "./io.ts";

/** The options of a command, as yargs takes them. */
export type OptionShape = Readonly<Record<string, Options>>;

/** What a command is given: its options and, by name, what stands without one. */
export type Given<Shape extends OptionShape> = InferredOptionTypes<Shape>;

/** A command: one file. What it needs to work is imported when it runs, so that the others start fast. */
export interface Command<Shape extends OptionShape = OptionShape> {
  readonly name: string;
  /** What stands after the name without being an option, as `<model>` or `[file]`. */
  readonly operands: string;
  readonly summary: string;
  /** The operands too, with `describe`; they need no `--`. */
  readonly about: Readonly<Record<string, Options>>;
  readonly options: Shape;
  /** What is typed after `secondtick`, and what that does. */
  readonly examples: readonly (readonly [typed: string, does: string])[];
  /** Does the work. Throws a ModelError or UsageError for a person's mistake. */
  readonly run: (given: Given<Shape> & Readonly<Record<string, unknown>>, io: Io) => Promise<void>;
}

/** Declares a command. */
export const defineCommand = <const Shape extends OptionShape>(command: Command<Shape>): Command =>
  command as unknown as Command;
