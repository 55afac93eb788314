import { share } from "../../base/units.ts";
import { defineCommonCause } from "./cause.ts";

const LETTERS = ["beta", "gamma", "delta"] as const;

/**
 * Multiple Greek letters: β is the part of a member's failures that is shared with at least one other, γ the part of those
 * that is shared with at least two others, δ the part of those that is shared with three (Fleming and Kalinowski 1983;
 * NUREG/CR-4780, section 3.4.3). With ρ = 1, β, γ, δ, 0 the part in which just k fail is ρ₁ … ρₖ (1 − ρₖ₊₁).
 */
export const multipleGreekLetters = defineCommonCause({
  kind: "multiple-greek-letters",
  summary: "given that so many fail together, the chance that one more does: beta, gamma, delta",
  params: {
    beta: share().describe("the part of each member's failures that strikes at least one other, too"),
    gamma: share()
      .optional()
      .describe("the part of those that strikes at least two others; for groups of three or more"),
    delta: share().optional().describe("the part of those that strikes three others; for groups of four"),
  },
  misfit: (letters, members) => {
    if (members > LETTERS.length + 1)
      return `a group of ${members} needs more letters than these; use the kind alpha`;
    const extra = LETTERS.slice(members - 1).find((letter) => letters[letter] !== undefined);
    if (extra !== undefined) return `in a group of ${members}, nothing reads ${extra}`;
    const missing = LETTERS.slice(0, members - 1).find((letter) => letters[letter] === undefined);
    return missing === undefined ? null : `a group of ${members} needs ${missing} too`;
  },
  parts: (letters, members) => {
    const given = LETTERS.slice(0, members - 1).map((letter) => letters[letter] ?? 0);
    let reached = 1;
    return [...given, 0].map((next) => {
      const part = reached * (1 - next);
      reached *= next;
      return part;
    });
  },
});
