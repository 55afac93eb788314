/** What the simulator does in a case on which theory and practice differ. */
export interface Semantic {
  readonly question: string;
  /** What happens by default. */
  readonly default: string;
  /** The parameter that changes it, or null. */
  readonly parameter: string | null;
  /** The test that holds it: its file, and its name or the beginning of it. */
  readonly test: { readonly file: string; readonly name: string };
}

/** The same, where no test may hold it by itself. */
export interface SaidSemantic extends Omit<Semantic, "test"> {
  readonly test: Semantic["test"] | null;
}
