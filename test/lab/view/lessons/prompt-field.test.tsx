import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import type { LessonPrompt } from "../../../../src/lab/lesson.ts";
import { answerText, PromptField } from "../../../../src/lab/view/lessons/prompt-field.tsx";

const choice: LessonPrompt = {
  kind: "choice",
  options: [
    { value: "a", words: "Rarely & <long>" },
    { value: "b", words: "Often" },
  ],
  right: "b",
};
const number: LessonPrompt = { kind: "number", unit: "%", least: 0, most: 100 };
const html = (prompt: LessonPrompt, answer = ""): string =>
  render(<PromptField prompt={prompt} answer={answer} label="How often?" onAnswer={() => {}} />);

it("offers each option by a name of its own, and tells neither which is right nor chooses one", () => {
  const text = html(choice);
  expect(text.match(/type="radio"/g)).toHaveLength(2);
  expect(text).toContain("How often?</legend>");
  expect(text).toContain("Rarely &amp; &lt;long>");
  expect(text).not.toMatch(/checked|right/);
  expect(html(choice, "b")).toMatch(/value="b"[^>]*checked|checked[^>]*value="b"/);
});

it("asks for a number with its unit, between its bounds", () => {
  const text = html(number);
  expect(text).toContain("Your number, in %");
  expect(text).toMatch(/<input(?=[^>]*min="0")(?=[^>]*max="100")(?=[^>]*type="number")/);
  expect([text.includes("Change my answer"), html(number, "63").includes("Change my answer")]).toEqual([
    false,
    true,
  ]);
});

it("asks for words in a field with a label", () => {
  const text = html({ kind: "text" });
  const id = /<label for="([^"]+)"/.exec(text)?.[1];
  expect(text).toContain(`<textarea id="${id}"`);
});

it("tells an answer as it was meant", () => {
  expect([answerText(choice, "b"), answerText(choice, "gone"), answerText(number, "63")]).toEqual([
    "Often",
    "gone",
    "63 %",
  ]);
  expect(answerText({ kind: "text" }, "Because.")).toBe("Because.");
});
