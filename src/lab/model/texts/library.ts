import { parse } from "yaml";
import type { Library, LibraryModel } from "../../protocol.ts";
import { lessonLibrary } from "../lessons/library.ts";
import { experiments, type Head, models, REPLAY } from "./library-models.ts";

/** The lines of a text up to where its head is over: titles stand at the beginning. */
const headOf = (text: string): Head => {
  const end = text.search(/^(?:domains|services|crews|networks|designs|sources|replay|outage):/m);
  try {
    return (parse(end < 0 ? text : text.slice(0, end)) ?? {}) as Head;
  } catch {
    return {};
  }
};

const entryOf = (id: string, text: string): LibraryModel => {
  const { title, about } = headOf(text);
  return { id, title: String(title ?? id), about: String(about ?? "").trim() };
};

const replayOf = (id: string, text: string): LibraryModel => {
  const { title } = headOf(text);
  return {
    id: `${id}${REPLAY}`,
    title: `${String(title ?? id)}: the outage again`,
    // An experiment may sample what nobody published; a page watches one run of the model as it is written.
    about:
      "The fault of that day strikes at the start, in a run that is over about when the service was back, where one of the first 200 is.",
  };
};

/** In which order they are shown: the outage of 2014 first. */
const RANKS: readonly RegExp[] = [/^whatsapp/, /^incidents\//, /^architectures\//, /^lessons\//];
const rankOf = ({ id }: LibraryModel): number => RANKS.findIndex((rank) => rank.test(id));

/** What comes along with a page: models to explore, replays of what happened, lessons. */
export const library = (): Library => ({
  models: [
    ...[...models].map(([id, text]) => entryOf(id, text)),
    ...[...experiments].filter(([, text]) => /^replay:/m.test(text)).map(([id, text]) => replayOf(id, text)),
  ].sort((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1)),
  lessons: lessonLibrary(),
});
