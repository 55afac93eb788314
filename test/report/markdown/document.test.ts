import { expect, it } from "vitest";
import {
  code,
  harmless,
  heading,
  list,
  markdownText,
  paragraph,
  plain,
  strong,
  table,
} from "../../../src/report/markdown/document.ts";

it("what would be markup or a mention says nothing but itself", () => {
  const hostile =
    "<script>alert(1)</script> [x](javascript:1) `a` | *b* @all #1 https://a.b www.c.d\u001b[31m\u202e";
  const text = markdownText(heading(2, hostile), paragraph(strong(hostile), plain(hostile), code(hostile)));
  // Code shows what stands in it; everywhere else a sign that would begin something is escaped.
  const outside = text.replace(/`+[^`]*`+/g, "");
  expect(outside).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]|(?<!\\)\*b/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|@all|#1|:\/\/|www\./);
});

it("signs that mention nobody stay as they are", () => {
  expect(harmless("30 @ 5, # of runs: 3; a:b")).toBe("30 @ 5, # of runs: 3; a:b");
});

it("a table keeps its rows and columns whatever stands in them", () => {
  const columns = [
    { title: "a|b", of: ([one]: readonly string[]) => one!, align: "left" as const },
    { title: "n", of: ([, two]: readonly string[]) => two! },
  ];
  const lines = markdownText(
    table(columns, [
      ["x\ny|z", "1"],
      ["w", "2"],
    ]),
  )
    .trim()
    .split("\n");
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
  expect(lines[1]).toMatch(/^\| :-+ \| -+: \|$/);
});

it("sentences are a list, and none are nothing", () => {
  expect(markdownText(...list(["one", "two"]))).toBe("- one\n- two\n");
  expect(list([])).toEqual([]);
});
