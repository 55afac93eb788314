#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// V8 guesses from the first plans that all will live long, and then makes them where collecting garbage is dear: a sixth of the time
// of a study in which each run has a plan of its own.
setFlagsFromString("--no-allocation-site-pretenuring");

try {
  const [{ run }, { processIo }] = await Promise.all([import("./program.ts"), import("./io.ts")]);
  process.exitCode = await run(process.argv.slice(2), processIo());
} catch (error) {
  // Nothing of ours could be loaded; a code of 1 would say that a claim is not met.
  console.error(error);
  process.exitCode = 70;
}
