import { expect, it } from "vitest";
import { estimateText } from "../../../src/report/amounts.ts";
import { percent } from "../../../src/report/figures.ts";
import { compareMarkdown } from "../../../src/report/markdown/compare-markdown.ts";
import { compared } from "../../support/results.ts";

const rowsOf = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

it("a comparison of replays: the answer, and a row for each design with the numbers of its result", async () => {
  const result = await compared({ runs: 40 });
  const text = compareMarkdown(result);
  const [head, , ...rows] = rowsOf(text);
  expect(rows.map(([design]) => design!.replace(/ [†‡]$/, ""))).toEqual(
    result.alternatives.map(({ title }) => title),
  );
  expect(rows.find(([design]) => design!.startsWith("two paths"))![0]).toBe("two paths †");
  const at = head!.findIndex((title) => title.startsWith("P(≥ 3 h"));
  expect(rows.map((row) => row[at]!.replace("\\", ""))).toEqual(
    result.alternatives.map(({ longer }) => percent(longer[0]!.chance)),
  );
  expect(text).toMatch(/^## small\n\n\*\*As built: once cut strikes/);
  expect(text).toContain(result.model.digest.slice(0, 16));
});

it("of many alternatives the table has a dozen, with the first, and says how many it leaves out", async () => {
  const factors = {
    "services.chat.crash.repair.mean": Array.from({ length: 20 }, (_, hours) => `${hours + 1} h`),
  };
  const result = await compared({
    ...{ replay: undefined, years: { horizon: "200 h" }, runs: 10, designs: ["as-built"], factors },
  });
  const text = compareMarkdown(result);
  const [head, , ...rows] = rowsOf(text);
  expect([head!.length <= 8, rows.length]).toEqual([true, 12]);
  expect(rows[0]![0]).toContain("as built");
  expect(text).toContain("12 of 20");
  const [first] = result.alternatives;
  expect(text).toContain(estimateText(first!.answer, "s").split(" ")[0]!);
});

it("what weakens the numbers stands below them", async () => {
  const text = compareMarkdown(await compared({ runs: 40 }));
  expect(text).toContain("Outages are cut at");
  expect(text).toContain("what changing software costs is not in it");
});
