import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { assumptionsSection } from "../../../src/report/page/assumptions.ts";
import { sectionElement } from "../../../src/report/page/section.ts";
import { tablesIn } from "../reported.ts";

const model = {
  sources: { R14: "a talk" },
  services: { chat: { servers: 3, crash: { life: { kind: "exponential", mean: "3 years" } } } },
};
const marked = { path: "services.chat.crash.life", confidence: "assumption", note: "a <b>guess</b>" };
const read = { path: "services.chat.servers", confidence: "read", source: "R14" };
const htmlOf = (...given: Parameters<typeof assumptionsSection>) =>
  toHtml(sectionElement(assumptionsSection(...given)));

it("assumptions are told with what is set there and why; what has a source is folded up", () => {
  const html = htmlOf({ experiment: null, model, provenance: [marked, read] }, {});
  const [assumed, sourced, named] = tablesIn(html);
  expect(assumed!.rows[1]).toEqual([
    marked.path,
    "exponential, mean 3 years",
    "assumption",
    "a <b>guess</b>",
  ]);
  expect(sourced!.rows[1]).toEqual([read.path, "3", "read", "R14"]);
  expect(named!.rows[1]).toEqual(["R14", "a talk"]);
  expect(html).toContain("assumption 1, read 1");
});

it("long lists are folded up; a result without any says so", () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ ...marked, path: `a.b${i}` }));
  expect(htmlOf({ experiment: null, model, provenance: many }, {})).toContain(
    "<summary>Assumptions (40)</summary>",
  );
  expect(htmlOf({ experiment: null, model }, {})).toContain("does not say");
});

it("what was calibrated or sampled is told", () => {
  const acceptance = { estimate: 0.1, lower: 0.05, upper: 0.2, level: 0.95, n: 90 };
  const kept = { p5: 1, median: 2.3456, p95: 9 };
  const parameters = [{ path: "a.b", unit: "min", kept }];
  const calibration = { samples: 90, vectors: [1], acceptance, effectiveSize: 1, parameters };
  const experiment = { inputs: { vary: { "c.d": { uniform: ["1 h", "2 h"] } } } };
  const tables = tablesIn(htmlOf({ experiment, model }, { calibration, notes: ["A note."] }));
  expect(tables.map(({ rows }) => rows[1])).toEqual([
    ["a.b", "min", "1", "2.35", "9"],
    ["c.d", "uniform (1 h, 2 h)"],
  ]);
});
