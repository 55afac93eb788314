import type { Element } from "hast";
import { h } from "hastscript";
import { commandLine } from "../../base/command-line.ts";
import type { Sources } from "../../experiment/sources.ts";
import { folded } from "./figure.ts";
import { type Content, paragraph, type Section } from "./section.ts";

/** What a result is to be made from again. */
export interface Repeated {
  readonly version: string;
  readonly model: { readonly title: string; readonly digest: string };
  /** The study's; null where the result holds none. */
  readonly digest: string | null;
  readonly seed: string;
  /** What to type after `npx secondtick`. */
  readonly argv: readonly string[];
  /** Why it ended, and what more runs would buy. */
  readonly ended: string;
  /** A run to make again from the result alone: its number, and its alternative unless it is the first. */
  readonly rerun: readonly string[];
}

/** So many characters of a model are shown; a file of the result holds all of it. */
const MOST_SHOWN = 200_000;

const tree = (value: unknown): Element => {
  const text = JSON.stringify(value, null, 1);
  const cut =
    text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n… (the result file holds the rest)` : text;
  return h("pre", { tabIndex: 0 }, cut);
};

const command = (argv: readonly string[]): Element =>
  h("pre", { className: "command", tabIndex: 0 }, [h("code", commandLine(argv))]);

const facts = (pairs: readonly (readonly [string, string])[]): Element =>
  h(
    "dl",
    pairs.flatMap(([name, value]) => [h("dt", name), h("dd", value)]),
  );

const fromSources = ({ experiment, model }: Sources): Content[] => [
  folded("The experiment as it was read", tree(experiment)),
  folded("The model as it was read, with its designs", tree(model)),
];

/** How to repeat it: digests, seed, version, commands, and what it was made from. */
export const repeatSection = (
  { version, model, digest, seed, argv, ended, rerun }: Repeated,
  sources: Sources,
): Section => ({
  id: "repeat",
  title: "How to repeat it",
  how: "The same version, model, experiment, seed and number of runs give the same bytes, on any number of threads.",
  content: [
    facts([
      ["secondtick", version],
      ["model", model.title],
      ["digest of the model", model.digest],
      ...(digest === null ? [] : [["digest of the study", digest] as const]),
      ["seed", seed],
    ]),
    paragraph(ended),
    command(argv),
    paragraph("Any single run, from the result file alone:"),
    command(["rerun", "RESULT.json", ...rerun]),
    ...fromSources(sources),
  ],
});
