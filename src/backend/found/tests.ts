import { duration, positiveDuration } from "../../base/units.ts";
import { defineDiscovery } from "./discovery.ts";

/**
 * The first of the instants offset, offset + every, offset + 2 every … after a time, in seconds. Each is one
 * multiplication and one sum: nothing is accumulated, so the ten thousandth is as exact as the first.
 *
 * ```ts
 * import { nextTest } from "../src/backend/found/tests.ts";
 * nextTest(0, { every: 100, offset: 30 }) // => 30
 * nextTest(130, { every: 100, offset: 30 }) // => 230
 * ```
 */
export const nextTest = (
  now: number,
  { every, offset }: { readonly every: number; readonly offset: number },
): number => {
  let k = Math.max(0, Math.floor((now - offset) / every));
  while (offset + k * every <= now) k++;
  return offset + k * every;
};

/**
 * Tests at fixed instants find what failed since the last one; being called finds it earlier. The failure of a component
 * that acts is evident at once. A test takes no time and never errs; it is made also while the component is held down.
 */
export const tests = defineDiscovery({
  kind: "tests",
  summary: "stays hidden while it stands by, until the next test, or until it is called to act",
  params: {
    every: positiveDuration().describe("the time from one test to the next"),
    offset: duration().prefault("0 s").describe("the time of the first test; 0 s by default"),
  },
  create: ({ every, offset }) => ({
    rule: ({ acting, now }) =>
      acting ? { when: "at-once" } : { when: "at", time: nextTest(now, { every, offset }) },
  }),
});
