import { expect, it } from "vitest";
import { places, type SourceFile, sourceFile, sources } from "./source.ts";

/** What of `Math` every engine must compute to the same bit. */
const exact =
  "sqrt|abs|floor|ceil|round|trunc|min|max|imul|sign|fround|clz32|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2";

const banned: readonly RegExp[] = [
  // Rounded as the engine likes, or chance without a name; by allowance, so that `const { exp } = Math` is found too.
  new RegExp(`\\bMath\\b(?!\\.(?:${exact})\\b)\\S*`, "g"),
  /\*\*=?/g,
  // Clocks, and chance of the machine.
  /\b(?:Date|performance|Temporal)\b/g,
  /\bcrypto\b/g,
  // What only Node knows, and what waits.
  /\b(?:process|Buffer|console|globalThis)\./g,
  /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|require)\(/g,
  // Words and orders that depend on where the machine stands.
  /\b(?:Intl|localeCompare|toLocale\w+)\b/g,
];

/** cli and lab are where a machine and a person are; all below them must repeat itself anywhere. */
const isBelow = ({ path }: SourceFile): boolean => !/^src\/(?:cli|lab\/(?!model\/))/.test(path);

const bannedIn = (file: SourceFile): string[] => banned.flatMap((what) => places(file, what));

it("below cli nothing depends on the engine, the clock or the machine", () => {
  expect(sources.filter(isBelow).flatMap(bannedIn)).toEqual([]);
});

it.each([
  ["Math.random()", "Math.random"],
  ["Math.exp(1)", "Math.exp"],
  ["const { log1p } = Math;", "Math;"],
  ['Math["pow"](2, 3)', "Math"],
  ["x ** 2", "**"],
  ["x **= 2", "**="],
  ["new Date()", "Date"],
  ["performance.now()", "performance"],
  ["crypto.randomUUID()", "crypto"],
  ["process.env.SEED", "process."],
  ["setTimeout(next, 5)", "setTimeout("],
  ["a.localeCompare(b)", "localeCompare"],
])("%s is found", (call, found) => {
  const [first, ...others] = bannedIn(sourceFile("src/kernel/a.ts", `/** */\n${call}`));
  expect(first).toContain(`src/kernel/a.ts:2 ${found}`);
  expect(others).toEqual([]);
});

it("what every engine computes alike may be called, and anything may be written about", () => {
  const text = "/** Math.exp ** 2 */\nMath.sqrt(2) * Math.PI; // Date\nconst a = 'Date';";
  expect(bannedIn(sourceFile("src/kernel/a.ts", text))).toEqual([]);
});
