import { formatCount, formatDuration } from "../base/units.ts";
import type { Attributed } from "../metrics/attribution/attribution.ts";
import type { WhoIsWho } from "../metrics/attribution/who-is-who.ts";
import { causes } from "../metrics/causes.ts";
import { phases } from "../metrics/phases.ts";
import { listed } from "./sentences.ts";

/** Less is nothing: of times a millisecond, the noise of rounding. */
const NOTICEABLE = 1e-3;

/** Names with what each amounts to, the most first; those that amount to nothing are left out. */
const ranked = (
  names: readonly string[],
  values: readonly number[],
  say: (name: string, value: number) => string,
) =>
  names
    .map((name, place) => ({ name, value: values[place]! }))
    .filter(({ value }) => value >= NOTICEABLE)
    .toSorted((one, other) => other.value - one.value)
    .map(({ name, value }) => say(name, value));

/** Where the downtime of a single run went, in sentences; nothing when there was none. */
export const attributionSentence = (attributed: Attributed, who: WhoIsWho): string => {
  const [time] = phases.values(attributed, who);
  const [started, , held] = causes.values(attributed, who);
  const names = causes.parts(who);
  const spent = ranked(phases.parts(who), time!, (name, seconds) => `${formatDuration(seconds)} ${name}`);
  if (spent.length === 0) return "";
  const begun = ranked(names, started!, (name, count) =>
    count === 1 ? name : `${name} (${formatCount(count)} times)`,
  );
  const waited = ranked(names, held!, (name, seconds) => `${name} (${formatDuration(seconds)})`);
  return `Of it ${spent.join(", ")}. Begun by ${listed(begun)}; waited for ${listed(waited)}.`;
};
