import type { BlockContent } from "mdast";
import { code, paragraph, plain } from "./document.ts";

/** What a result follows from. */
export interface Provenance {
  readonly version: string;
  readonly model: { readonly title: string; readonly digest: string };
  readonly seed: string;
}

/** What it takes to repeat a result, in a line. */
export const provenance = ({ version, model, seed }: Provenance): BlockContent =>
  paragraph(
    plain(`Model ${model.title}, `),
    code(model.digest.slice(0, 16)),
    plain(`; seed “${seed}”; secondtick ${version}.`),
  );
