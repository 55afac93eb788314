import { modelIn } from "../../src/cli/files.ts";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { YEAR } from "../../src/experiment/years.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { compile } from "../../src/model/compile.ts";
import { AS_BUILT } from "../../src/model/load.ts";
import { type Contender, inProcess } from "./measure.ts";

/** First years of the backend of 2014 with all its random failures: some 80 of them a year each send a wave of phones back. */
export const waves = (count: number): Contender => {
  const plan = compile(modelIn("models/whatsapp-2014.yaml").model(AS_BUILT));
  const run = createRunner(plan, {
    rule: { threshold: 0.5, settling: 60 },
    horizon: YEAR,
    untilQuiet: false,
  });
  const seed = seedKey("waves");
  let replication = 0;
  return inProcess("waves", count, (more) => {
    for (let i = 0; i < more; i++) run(runKey(seed, "years", replication++));
  });
};
