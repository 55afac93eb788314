import { defineDiscipline } from "./discipline.ts";

/** First come, first served. */
export const firstCome = defineDiscipline({
  kind: "first-come",
  summary: "first come, first served",
  params: {},
  create: () => ({ goesAhead: null, next: "first", pushesAside: null, keeps: true }),
});
