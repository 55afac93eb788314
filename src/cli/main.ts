#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { processIo } from "./io.ts";
import { run } from "./program.ts";

// V8 guesses from the first plans that all will live long, and then makes them where collecting garbage is dear: a sixth of the time
// of a study in which each run has a plan of its own.
setFlagsFromString("--no-allocation-site-pretenuring");

process.exitCode = await run(process.argv.slice(2), processIo());
