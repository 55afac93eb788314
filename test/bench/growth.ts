import { createProgram, createRun } from "../../src/backend/program.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { planOf } from "../support/plans.ts";
import { type Contender, inProcess } from "./measure.ts";

/** Seconds from one failure to the next, anywhere in the service, whatever its size. */
const BETWEEN_FAILURES = 3600;

const planFor = (servers: number) =>
  planOf({
    crews: { field: { size: 4 } },
    services: {
      chat: {
        servers,
        scheme: { kind: "load-shared", needed: servers - 8 },
        clocks: "pooled",
        crash: {
          life: { kind: "exponential", mean: `${servers} h` },
          repair: { kind: "exponential", mean: "2 h" },
          crew: "field",
        },
      },
    },
  });

/** A service of so many servers in one long run; set-up does not count. */
const serviceOf = (servers: number, failures: number): Contender => {
  const run = createRun(createProgram(planFor(servers), []));
  run.start(seedKey("growth"));
  return inProcess(`${servers} servers`, failures, (count) =>
    run.advanceTo(run.now + count * BETWEEN_FAILURES),
  );
};

/** The same failures and repairs, spread over more and more servers. */
export const growth = (sizes: readonly number[], failures: number): Contender[] =>
  sizes.map((servers) => serviceOf(servers, failures));
