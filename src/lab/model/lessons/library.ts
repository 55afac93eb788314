import { parse } from "yaml";
import type { LibraryLesson } from "../../protocol.ts";

/** Lessons that come along with a page, by their paths in the repository. */
const texts = import.meta.glob<string>(["../../../../experiments/lessons/[a-z]*.md"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** In which order they are learnt; others follow by name. */
const ORDER: readonly string[] = [
  "one-server",
  "pair-and-repairer",
  "price-of-nines",
  "common-cause",
  "coverage",
  "retry-storm",
  "metastable",
  "whatsapp-2014",
];

/** A lesson's file: `one-server.md`, and `one-server.de.md` in German. */
interface LessonFile {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

const files: readonly LessonFile[] = Object.entries(texts).map(([path, text]) => {
  const [id = "", language = "en"] = path.replace(/^.*\//, "").replace(/\.md$/, "").split(".");
  return { id, language, text };
});

/** The text of a lesson in a language, or in English where it is not translated; undefined where there is none. */
export const lessonText = (id: string, language: string): string | undefined => {
  const own = files.filter((file) => file.id === id);
  return (own.find((file) => file.language === language) ?? own.find((file) => file.language === "en"))?.text;
};

/** The languages of a lesson, English first. */
export const languagesOf = (id: string): readonly string[] =>
  files
    .filter((file) => file.id === id)
    .map(({ language }) => language)
    .sort((one, other) => Number(other === "en") - Number(one === "en") || (one < other ? -1 : 1));

const rankOf = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** What is told of all lessons before one is opened. */
export const lessonLibrary = (): LibraryLesson[] =>
  files
    .filter(({ language }) => language === "en")
    .map(({ id, text }) => {
      const { title, asks, minutes } = parse(text.split(/^---\r?$/m)[1] ?? "") as Record<string, unknown>;
      return {
        id,
        title: String(title),
        asks: String(asks),
        minutes: Number(minutes),
        languages: languagesOf(id),
      };
    })
    .sort((one, other) => rankOf(one.id) - rankOf(other.id) || (one.id < other.id ? -1 : 1));
