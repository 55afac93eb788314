import { defineDiscipline } from "./discipline.ts";

/** Whoever is free takes any of the jobs that wait, each as likely. */
export const random = defineDiscipline({
  kind: "random",
  summary: "any of those that wait is next, each as likely",
  params: {},
  create: () => ({ goesAhead: null, next: "any", pushesAside: null, keeps: true }),
});
