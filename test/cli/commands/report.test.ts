import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compared, written } from "../../support/results.ts";
import { file, folder, typed } from "../typed.ts";

const EXPERIMENT = "test/cli/study/experiment.yaml";

it("prints the text of the command that made the result, and makes the page that it made, to the byte", async () => {
  const out = join(folder(), "all/");
  await typed("compare", EXPERIMENT, "--runs", "8", "--threads", "1", "--out", out);
  const result = join(out, "result.json");
  const { code, out: text } = await typed("report", result);
  expect(code).toBe(0);
  expect(text.replace(result, EXPERIMENT)).toBe(readFileSync(join(out, "result.txt"), "utf8"));
  const html = join(out, "again.html");
  expect((await typed("report", result, "--html", html)).out).toBe("");
  expect(readFileSync(html, "utf8")).toBe(readFileSync(join(out, "report.html"), "utf8"));
});

/** A result of 60 alternatives with 100,000 replications each, that holds nothing which could be simulated. */
const large = async (): Promise<string> => {
  const text = JSON.stringify(written(await compared({ runs: 40 }))).replaceAll('"n":40', '"n":100000');
  const result = JSON.parse(text);
  const [first, second] = result.alternatives;
  const others = Array.from({ length: 59 }, (_, index) => ({
    ...second,
    name: `other-${index}`,
    title: `other ${index}`,
  }));
  const alternatives = [first, ...others].map((one) => ({ ...one, runs: 100_000 }));
  const best = alternatives.map(({ name }) => ({ ...result.best[1], alternative: name }));
  const sources = { experiment: null, model: null };
  return file(JSON.stringify({ ...result, alternatives, best, sources }), "large.json");
};

it("reports of 60 alternatives with 100,000 replications each are made without any model, so without any run", async () => {
  const result = await large();
  const here = folder();
  const [html, svg] = [join(here, "a.html"), join(here, "pictures")];
  const { code, err } = await typed("report", result, "--html", html, "--svg", svg);
  expect([code, err]).toEqual([0, expect.stringContaining(`written: ${html}`)]);
  expect(readFileSync(html, "utf8")).toContain("other 58");
  expect(readdirSync(svg).length).toBeGreaterThan(2);
  expect((await typed("report", result)).out).toContain("other 58");
});

it("refuses what is no result, wrong fields, and places that are not there, in words", async () => {
  const refused = async (text: string, ...more: string[]) => {
    const { code, err } = await typed("report", file(text, "r.json"), ...more);
    expect(code).toBe(2);
    return err;
  };
  expect(await refused("{}")).toContain("this is no result of secondtick");
  expect(await refused('{"format": "secondtick-compare/2"}')).toContain("  version\n  found nothing;");
  expect(await refused("{}", "--html", "no/such/a.html")).toContain("--html: there is no folder no/such");
});
