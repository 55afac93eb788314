import { useState } from "preact/hooks";
import type { Opening } from "../../protocol.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { LessonList } from "../lessons/lesson-list.tsx";

/** The largest file that is read, in bytes. */
const MOST = 1_000_000;

const kindOf = (name: string, text: string): "saved" | "lesson" | "experiment" | "model" => {
  if (/\.json$/i.test(name)) return "saved";
  if (/\.(md|markdown)$/i.test(name)) return "lesson";
  return /^(replay|years):/m.test(text) && /^model:/m.test(text) ? "experiment" : "model";
};

/** A file that somebody chose, with the others that were chosen with it. */
const openingOf = async (files: readonly File[]): Promise<Opening | string> => {
  if (files.some(({ size }) => size > MOST)) return "That file is larger than 1 MB: it is hardly a model.";
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const main = texts.find(({ name }) => !/\.csv$/i.test(name)) ?? texts[0]!;
  const kind = kindOf(main.name, main.text);
  if (kind === "saved") return { kind, text: main.text };
  const beside = Object.fromEntries(
    texts.filter((one) => one !== main).map(({ name, text }) => [name, text]),
  );
  return { kind, file: main.name, text: main.text, beside };
};

/** Opens a file of one's own; lists that a model names are chosen together with it. */
const OpenFile = ({ commands }: Pick<ViewProps, "commands">) => {
  const [wrong, setWrong] = useState("");
  const open = async (files: readonly File[]): Promise<void> => {
    const opening = await openingOf(files);
    if (typeof opening === "string") return setWrong(opening);
    setWrong("");
    commands.open(opening);
  };
  return (
    <>
      <label class="button">
        Open a model, a lesson, or a saved file
        <input
          type="file"
          multiple
          accept=".yaml,.yml,.md,.json,.csv"
          onChange={({ currentTarget: { files } }) => {
            if (files !== null && files.length > 0) void open([...files]);
          }}
        />
      </label>
      <p role="alert" class="wrong">
        {wrong}
      </p>
    </>
  );
};

/** How models are told apart, by the beginnings of their ids. */
const SHELVES: readonly (readonly [title: string, ids: RegExp])[] = [
  ["What happened", /^(?:whatsapp|incidents\/)/],
  ["Designs from the literature", /^architectures\//],
  ["The models of the lessons", /^lessons\//],
];

const Models = ({ view, commands, ids }: ViewProps & { readonly ids: RegExp }) => (
  <ul class="models">
    {view.library.models
      .filter(({ id }) => ids.test(id))
      .map(({ id, title, about }) => (
        <li key={id}>
          <button type="button" onClick={() => commands.open({ kind: "library", id })}>
            <b>{title}</b>
            <span>{about}</span>
          </button>
        </li>
      ))}
  </ul>
);

/** What one can begin with. */
export const StartPage = ({ view, commands }: ViewProps) => (
  <main class="start">
    <p class="lead">
      Pull the plug on a messaging service and see why it goes down – and what redundancy would have helped.
      All of it runs in this page; nothing is sent anywhere. New here? Begin with the first lesson, or watch
      22 February 2014 again.
    </p>
    <section aria-labelledby="lessons-title">
      <h2 id="lessons-title">Lessons</h2>
      <LessonList view={view} commands={commands} />
    </section>
    <section aria-labelledby="models-title">
      <h2 id="models-title">Explore a model</h2>
      {view.library.models.length === 0 ? <p class="quiet">Loading …</p> : null}
      {SHELVES.map(([title, ids]) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <Models view={view} commands={commands} ids={ids} />
        </section>
      ))}
      <OpenFile commands={commands} />
    </section>
  </main>
);
