import type { PhrasingContent, Root, Table, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { AssertedClaim, AssertedOf, AssertResult } from "../../experiment/asserted.ts";
import { onOneLine } from "../../experiment/claims/mistake.ts";
import type { Side } from "../../experiment/claims/side.ts";
import { knownText, sideWords, sureText, togetherText } from "../assert-text.ts";

const MARKS: Readonly<Record<Side, string>> = { met: "✅", "not-met": "❌", undecided: "❔" };

const plain = (value: string): PhrasingContent => ({ type: "text", value });
/** What comes from files and command lines is code: nobody is mentioned by it, and nothing linked. */
const asCode = (value: string): PhrasingContent => ({ type: "inlineCode", value: onOneLine(value) });

const rowOf = (...cells: readonly PhrasingContent[]): TableRow => ({
  type: "tableRow",
  children: cells.map((cell) => ({ type: "tableCell", children: [cell] })),
});

const verdictRow = (result: AssertResult, claim: AssertedClaim, of: AssertedOf): TableRow =>
  rowOf(
    plain(`${MARKS[of.verdict]} ${sideWords[of.verdict]}`),
    asCode(claim.claim),
    asCode(of.alternative),
    plain(knownText(result, claim, of)),
  );

const tableOf = (result: AssertResult): Table => ({
  type: "table",
  children: [
    rowOf(plain("Verdict"), plain("Claim"), plain("Alternative"), plain("What is known")),
    ...result.claims.flatMap((claim) => claim.alternatives.map((of) => verdictRow(result, claim, of))),
  ],
});

/** The verdicts as Markdown: what they say together, a table of them with marks, and how sure they are. */
export const assertMarkdown = (result: AssertResult): string => {
  const { title, verdict, model, seed, version } = result;
  const root: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 3, children: [plain(`${MARKS[verdict]} `), asCode(title)] },
      { type: "paragraph", children: [{ type: "strong", children: [plain(togetherText(result))] }] },
      tableOf(result),
      { type: "paragraph", children: [plain(sureText(result))] },
      {
        type: "paragraph",
        children: [
          plain("Model "),
          asCode(model.title),
          plain(`, digest ${model.digest.slice(0, 12)}, seed `),
          asCode(seed),
          plain(`, secondtick ${version}.`),
        ],
      },
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
};
