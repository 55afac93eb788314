import { expect, it } from "vitest";
import { pageStyle } from "../../../src/report/page/style.ts";

it("the style loads nothing, cannot end its element, and knows dark pages, phones and paper", () => {
  expect(pageStyle).not.toMatch(/url\(|@import|<\//);
  for (const query of ["prefers-color-scheme: dark", "max-width: 43rem", "@media print"])
    expect(pageStyle).toContain(query);
  const count = (mark: string) => pageStyle.split(mark).length;
  expect(count("{")).toBe(count("}"));
});
