import type { Issue } from "../../model/reading/model-error.ts";
import type { AskName, Asks } from "../protocol.ts";

/** A text is no model, or what is asked for does not fit: what is wrong, and where. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues[0]?.message ?? "refused");
    this.issues = issues;
  }
}

/** Asks the simulating worker. Answers come in the order of the asks. */
export interface Client {
  /** Rejects with `Refused`, or with an Error that says in a sentence what went wrong. */
  readonly ask: <Name extends AskName>(name: Name, ask: Asks[Name]["ask"]) => Promise<Asks[Name]["answer"]>;
}
