import { amount, count, duration, money, rate, share } from "../../base/units.ts";
import { firstSaid } from "./fields.ts";
import { tableOf } from "./markdown.ts";

const OTHERS: readonly (readonly [name: string, examples: string])[] = [
  ["law", "`25 min`, `{ kind: lognormal, median: 25 min, p95: 110 min }`"],
  [
    "name",
    "`back-end`: lower-case words with hyphens; of several things also one of them, `rack-2`, `chat-17`",
  ],
  [
    "condition",
    "`chat`, `{ all: [chat, store] }`, `{ any: [line-1, line-2] }`, `{ atLeast: 2, of: [a, b, c] }`",
  ],
];

/** The table of what can be written where a quantity stands. */
export const quantityTable = (): string[] => {
  const units = [duration(), rate(), share(), count(), amount(), money()].map((schema) => {
    const examples = (firstSaid(schema, "examples") ?? []) as readonly unknown[];
    return [String(firstSaid(schema, "title")), examples.map((one) => `\`${String(one)}\``).join(", ")];
  });
  return tableOf(["what", "for example"], [...units, ...OTHERS]);
};
