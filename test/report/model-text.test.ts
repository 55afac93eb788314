import { expect, it } from "vitest";
import { wrapped } from "../../src/report/lines.ts";
import { modelText, type ShownModel } from "../../src/report/model-text.ts";

const SHOWN: ShownModel = {
  title: "A model",
  about: undefined,
  file: "model.yaml",
  digest: "0123456789abcdef0123",
  design: "as built",
  differences: [],
  sections: [
    {
      heading: "Services",
      lines: [
        { path: "services.chat", depth: 0, text: "chat: 2 servers" },
        { path: "services.chat.crash.life", depth: 1, text: "fails after: exponential, mean 1000 h" },
      ],
    },
  ],
  origins: new Map([
    ["services.chat.crash.life.mean", { confidence: "assumption", source: "a guess" }],
    ["services.chat.servers", { confidence: "read", source: "a talk", note: "slide 3" }],
    ["services.chatter", { confidence: "read" }],
  ]),
  sources: {},
  designs: [],
};
const text = modelText(SHOWN, { columns: 100, strong: (words) => words });

it("each origin stands once, at the line that says most precisely what it is of", () => {
  expect(text).toContain("  chat: 2 servers [servers: read; a talk; slide 3]\n");
  expect(text).toContain("    fails after: exponential, mean 1000 h [mean: assumption; a guess]\n");
  expect(text.match(/a guess/g)).toHaveLength(1);
});

it("says how many numbers are how sure, and leaves empty sections out", () => {
  expect(text).toContain("1 assumption, 2 read");
  expect(text).not.toContain("Designs");
  expect(text).not.toContain("What the design changes");
});

it("text is broken between words, by what they take on the screen", () => {
  expect(wrapped("漢字 漢字 漢字", { width: 9 })).toBe("漢字 漢字\n漢字");
  expect(wrapped("a verylongword b", { width: 6, first: 2, rest: 4 })).toBe("  a\n    verylongword\n    b");
  expect(wrapped("", { width: 10 })).toBe("");
});
