import { expect, it } from "vitest";
import { formatIssues, type Issue, ModelError } from "../../../src/model/reading/model-error.ts";

const issue = (line: number): Issue => ({
  file: "a.yaml",
  line,
  column: 3,
  path: "b.c",
  found: "x",
  message: "wrong",
});

it("an issue is a block: its place, what was found, what is allowed, what was meant", () => {
  const full = { ...issue(2), allowed: "repair, crash", suggestion: "repair" };
  expect(formatIssues({ issues: [full] })).toBe(
    "a.yaml:2:3  b.c\n  found x; wrong\n  allowed: repair, crash\n  did you mean repair?",
  );
  expect(
    formatIssues({ issues: [{ file: "a.yaml", path: "", found: "nothing", message: "the file is empty" }] }),
  ).toBe("a.yaml\n  found nothing; the file is empty");
});

it("issues come in the order of their files and lines", () => {
  const error = new ModelError([
    issue(9),
    { ...issue(1), file: "b.yaml" },
    issue(2),
    { ...issue(2), column: 1 },
  ]);
  expect(error.issues.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    "a.yaml:2:1",
    "a.yaml:2:3",
    "a.yaml:9:3",
    "b.yaml:1:3",
  ]);
  expect(error.message).toBe(formatIssues(error));
});

it("at most fifty issues are printed, and the rest is counted", () => {
  const many = Array.from({ length: 53 }, (_, index) => issue(index + 1));
  const text = formatIssues({ issues: many });
  expect(text.match(/found x/g)).toHaveLength(50);
  expect(text).toContain("… and 3 more mistakes");
  expect(formatIssues({ issues: many.slice(0, 50) })).not.toContain("more");
});
