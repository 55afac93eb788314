import { expect, it } from "vitest";
import { markdownText } from "../../../src/report/markdown/document.ts";
import { provenance } from "../../../src/report/markdown/provenance.ts";

it("a line says what a result follows from", () => {
  const line = provenance({
    version: "0.1.0",
    model: { title: "A", digest: "0123456789abcdef01" },
    seed: "s",
  });
  expect(markdownText(line)).toBe("Model A, `0123456789abcdef`; seed “s”; secondtick 0.1.0.\n");
});
