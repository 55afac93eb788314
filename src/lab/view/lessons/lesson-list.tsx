import type { LibraryLesson } from "../../protocol.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";

/** The names of languages in themselves. */
const NAMES: Readonly<Record<string, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "français",
  es: "español",
};

/** The name of a language in itself; its code where we do not know it. */
export const languageName = (code: string): string => NAMES[code] ?? code;

const Entry = ({ lesson, commands }: Pick<ViewProps, "commands"> & { readonly lesson: LibraryLesson }) => {
  const open = (language: string) =>
    commands.open({ kind: "library", id: `lesson:${lesson.id}:${language}` });
  return (
    <li>
      <button type="button" onClick={() => open("en")}>
        <b>{lesson.title}</b>
        <span>{lesson.asks}</span>
        <small>about {lesson.minutes} min</small>
      </button>
      {lesson.languages
        .filter((language) => language !== "en")
        .map((language) => (
          <button
            key={language}
            type="button"
            class="language"
            lang={language}
            onClick={() => open(language)}
          >
            {languageName(language)}
            <span class="hidden">: {lesson.title}</span>
          </button>
        ))}
    </li>
  );
};

/** All lessons that come along, in the order in which they are learnt. */
export const LessonList = ({ view, commands }: ViewProps) => (
  <ol class="lessons">
    {view.library.lessons.map((lesson) => (
      <Entry key={lesson.id} lesson={lesson} commands={commands} />
    ))}
  </ol>
);
