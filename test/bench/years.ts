import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { YEAR } from "../../src/experiment/years.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { planOf } from "../support/plans.ts";
import { type Contender, inProcess } from "./measure.ts";

const crash = {
  life: { kind: "exponential", mean: "1.8 years" },
  repair: { kind: "lognormal", median: "3 h", p95: "12 h" },
  crew: "field",
};

/** 550 servers in 14 racks, with clocks of their own and a crew of three for all: some 310 failures a year. */
const plan = () =>
  planOf({
    domains: {
      rack: { kind: "rack", count: 14, crash: { ...crash, life: { kind: "exponential", mean: "4 years" } } },
    },
    crews: { field: { size: 3 } },
    services: {
      chat: { servers: 150, in: "rack", scheme: { kind: "load-shared", needed: 120 }, crash },
      store: {
        servers: 150,
        in: "rack",
        scheme: { kind: "primary-backup", takeover: "1 min", coverage: "98 %" },
        crash,
      },
      media: { servers: 250, in: "rack", crash },
    },
    share: ["chat", "store", "media"],
  });

/** First years of a service of 550 servers with a repair crew, each a run of its own with all metrics. */
export const years = (count: number): Contender => {
  const run = createRunner(plan(), {
    rule: { threshold: 0.5, settling: 60 },
    horizon: YEAR,
    untilQuiet: false,
  });
  const seed = seedKey("years");
  let replication = 0;
  return inProcess("years", count, (more) => {
    for (let i = 0; i < more; i++) run(runKey(seed, "years", replication++));
  });
};
