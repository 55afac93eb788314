import { readDesigns } from "../../../src/model/reading/design.ts";
import type { Document } from "../../../src/model/reading/document.ts";
import type { Tree } from "../../../src/model/reading/node.ts";
import { applyDesign } from "../../../src/model/reading/overlay.ts";
import { issuesOf, lines, reading } from "./reading.ts";

/** Six lines that designs change; the designs begin in line 8. */
export const BASE = `version: 1
groups:
  chat:
    size: 550
    repair: { value: 25 min, source: a talk }
    places: [north, south, east]
`;
/** The base with designs, each line of them indented by two. */
export const withDesigns = (text: string): Document => reading(`${BASE}designs:\n${text}`);
/** The base as one of its designs changes it. */
export const apply = (text: string, name: string): Document => {
  const document = withDesigns(text);
  return applyDesign(document, readDesigns(document), name);
};
/** What is said of a design. */
export const complaints = (text: string, name: string) => lines(issuesOf(() => apply(text, name)));
/** The groups of a document. */
export const groups = (document: Document) => (document.tree as { groups: Tree }).groups;
