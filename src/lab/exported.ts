/** Files that stand for a state: together they run on the command line with the same numbers. */
export interface Exported {
  readonly modelFile: string;
  readonly model: string;
  readonly experimentFile: string;
  readonly experiment: string;
  /** The names of the variants' designs in them. */
  readonly designs: readonly string[];
}
