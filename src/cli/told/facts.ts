import { factKinds } from "../../backend/facts.ts";
import type { TracedFact } from "../../experiment/trace.ts";
import type { StoryNames } from "../../report/sentences.ts";

/** Which list of names a number of a fact is a place in, by the number's name. */
const LISTS: Readonly<Record<string, keyof StoryNames>> = {
  component: "components",
  broken: "components",
  group: "groups",
  cell: "cells",
  pool: "pools",
  service: "services",
  fault: "faults",
  life: "lives",
  crew: "crews",
  spare: "spares",
};

/** A fact as plain data: its time in seconds, its name, its numbers by theirs; what is a place in a list stands there by its name. */
const plainFact = (
  { time, name, numbers }: TracedFact,
  names: StoryNames,
): Readonly<Record<string, number | string>> => ({
  time,
  name,
  ...Object.fromEntries(
    factKinds[name].map((field: string, index: number) => {
      const number = numbers[index]!;
      const list = LISTS[field];
      return [field, list === undefined ? number : (names[list][number] ?? number)];
    }),
  ),
});

/** All facts of a run as NDJSON: one object a line, in the order of time. */
export const factLines = (facts: readonly TracedFact[], names: StoryNames): string =>
  facts.map((fact) => `${JSON.stringify(plainFact(fact, names))}\n`).join("");
