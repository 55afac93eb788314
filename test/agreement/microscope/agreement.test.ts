import { it } from "vitest";
import { type Case, others, overloads, policies } from "./cases.ts";
import { holds } from "./held.ts";

const some: Readonly<Record<string, Case>> = {
  uniform: policies.uniform,
  "fixed waits": policies.fixed,
  "jitter around": policies["exponential with jitter around"],
  congestion: overloads.congestion,
  "much churn": others["much churn"],
};

// All cases, and many more runs: agreement.verify.ts.
it.each(Object.entries(some))("phones of their own come ever closer to the cohorts: %s", (_, found) => {
  holds(found, { least: 250, runs: 32 });
});
