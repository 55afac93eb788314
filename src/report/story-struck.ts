import { formatCount } from "../base/units.ts";
import type { Batch } from "./story-groups.ts";

/** What the strike of a fault is counted in. */
export type Struck = "components" | "connections" | "demand" | "people";

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${formatCount(count)} ${many}`;

/** `who` hits: one fault, or several. */
type Sentence = (count: number, who: "it hits" | "they hit") => string;

const inert = (who: string): string =>
  who === "it hits" ? "it hits nothing: here it is inert" : "they hit nothing: here they are inert";

const sentences: Readonly<Record<Struck, Sentence>> = {
  components: (count, who) =>
    count === 0 ? inert(who) : `${who} ${counted(count, "one component", "components at once")}`,
  connections: (count, who) =>
    count === 0 ? inert(who) : counted(count, "one connection is lost", "connections are lost at once"),
  demand: (count, who) => (count === 0 ? inert(who) : "what is asked of the service changes"),
  people: (count) =>
    count === 0 ? "those people are away already" : counted(count, "one person is away", "people are away"),
};

/** What faults did at one instant, by what the strike of each fault is counted in. */
export const struckTold = (batch: Batch, { struck }: { readonly struck: readonly Struck[] }): string => {
  const counts = new Map<Struck, number>();
  for (const [fault, changed] of batch) {
    const kind = struck[fault!]!;
    counts.set(kind, (counts.get(kind) ?? 0) + changed!);
  }
  const who = batch.length === 1 ? "it hits" : "they hit";
  return [...new Set([...counts].map(([kind, count]) => sentences[kind](count, who)))].join(", and ");
};
