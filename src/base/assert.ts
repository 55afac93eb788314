/** A rule of ours that was broken: a bug in the program, never a person's mistake. */
export class BrokenRule extends Error {
  override readonly name = "BrokenRule";
}

/**
 * States a rule that must hold here, in words.
 *
 * @throws BrokenRule when it does not.
 */
export function assert(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new BrokenRule(rule);
}
