import type { WhoIsWho } from "./who-is-who.ts";

/** A part's name: faults have names of their own, which a service may have too. */
const nameOf = ({ part, kind }: WhoIsWho["causes"][number]): string =>
  kind === "fault" ? `fault ${part}` : part;

/** The parts that causes are in, each once. */
export const partNames = ({ causes }: WhoIsWho): readonly string[] => [...new Set(causes.map(nameOf))];

/** For each cause the place of its part in `partNames`. */
export const partPlaces = (who: WhoIsWho): readonly number[] => {
  const places = new Map(partNames(who).map((name, place) => [name, place]));
  return who.causes.map((cause) => places.get(nameOf(cause))!);
};
