import { z } from "zod";
import { canonicalJson, shortDigest } from "../model/digest.ts";
import type { Tree } from "../model/reading/node.ts";
import { version } from "../version.ts";
import { kindsInWords } from "./own/same-kinds.ts";
import { type Sources, sourcesSchema } from "./sources.ts";
import type { Study } from "./study.ts";

const FORMAT = "secondtick-checkpoint/1";
const LONGEST = 10_000;

const text = z.string().max(LONGEST);

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: text,
  study: z.string().length(64),
  model: z.strictObject({ title: text, digest: z.string().length(64) }),
  alternatives: z.array(text).max(LONGEST),
  command: text,
  file: text,
  options: z.array(text).max(100),
  sources: sourcesSchema,
});

/** What a study's folder says of itself: all that it takes to go on elsewhere, and to say what came out. */
export interface StudyManifest {
  readonly format: typeof FORMAT;
  readonly version: string;
  readonly study: string;
  readonly model: { readonly title: string; readonly digest: string };
  readonly alternatives: readonly string[];
  /** The command that made it, as `compare`. */
  readonly command: string;
  /** The file that the command was given, without its folders. */
  readonly file: string;
  /** What else was typed that the study follows from, as `--seed` and `8`. */
  readonly options: readonly string[];
  readonly sources: Sources;
}

/** What is asked, by whom. */
export interface Asked {
  readonly study: Pick<Study, "digest" | "model" | "alternatives" | "columns">;
  readonly sources: Sources;
  readonly command: string;
  readonly file: string;
  readonly options: readonly string[];
}

/** What the folder of a study says of itself. */
export const manifestOf = ({ study, sources, command, file, options }: Asked): StudyManifest => ({
  format: FORMAT,
  version,
  study: study.digest,
  model: { title: study.model.title, digest: study.model.digest },
  alternatives: study.alternatives.map(({ name }) => name),
  command,
  file,
  options,
  sources,
});

/** What is read of a manifest; null when it is none, or one of another format. */
export const manifestIn = (text: string): StudyManifest | null => {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** What the values of a study follow from, beside its model and its alternatives. */
const SAID = ["replay", "years", "outage", "metrics", "inputs", "calibrate", "seed", "question"] as const;

const saidIn = ({ sources }: StudyManifest, key: string): string => {
  const { experiment } = sources;
  const said =
    typeof experiment === "object" && experiment !== null
      ? (experiment as { [key: string]: Tree })[key]
      : undefined;
  return said === undefined ? "nothing" : canonicalJson(said);
};

const SHOWN = 60;
const short = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words);

const titled = ({ model }: StudyManifest): string => `"${model.title}" (${shortDigest(model.digest)})`;

/** How two studies differ, in words: what the first has, and what the other has. Nothing when they are the same. */
export const differencesOf = (one: StudyManifest, other: StudyManifest): readonly string[] => {
  if (one.study === other.study) return [];
  const both = (words: (manifest: StudyManifest) => string) => [words(one), words(other)] as const;
  const pairs: (readonly [what: string, one: string, other: string])[] = [
    ["version of secondtick", one.version, other.version],
    ["kinds of their own", ...both(({ sources }) => kindsInWords(sources.kinds ?? []))],
    ["model", titled(one), titled(other)],
    ["alternatives", one.alternatives.join(", "), other.alternatives.join(", ")],
    ...SAID.map((key) => [key, saidIn(one, key), saidIn(other, key)] as const),
  ];
  const differing = pairs.filter(([, mine, its]) => mine !== its);
  if (differing.length === 0) return ["what it follows from is not the same"];
  return differing.map(([what, mine, its]) => `${what}: ${short(mine)} and ${short(its)}`);
};
