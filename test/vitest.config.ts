import { defineConfig } from "vitest/config";

/** The tests; `npm run verify` sets VERIFY=1, which adds the long agreement and coverage studies. */
export default defineConfig({
  root: "..",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: process.env.VERIFY ? ["test/**/*.verify.ts"] : ["test/**/*.test.{ts,tsx}"],
    testTimeout: process.env.VERIFY ? 1_800_000 : 60_000,
    pool: "threads",
    // One is the default on two cores; some tests start threads of their own, which does not slow them by much.
    maxWorkers: 2,
    // Modules hold no state, so they are read once for all files of a thread: that takes two thirds off the time.
    isolate: false,
  },
});
