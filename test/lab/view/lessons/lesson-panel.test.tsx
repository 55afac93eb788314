import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import type { LessonState } from "../../../../src/lab/state.ts";
import type { Client } from "../../../../src/lab/timeline/client.ts";
import { LessonPanel } from "../../../../src/lab/view/lessons/lesson-panel.tsx";
import { noCommands, pageIn } from "../../support/lesson-on-page.ts";

const shown = (id: string, at: Partial<LessonState>): string =>
  render(<LessonPanel view={pageIn(id, at)} commands={noCommands} client={{} as Client} />);
const button = (text: string, name: string): string =>
  new RegExp(`<button[^>]*>${name}</button>`).exec(text)?.[0] ?? "";
const place = (id: string, kind: string): number =>
  pageIn(id).lesson!.steps.findIndex((step) => step.kind === kind);

it("says where one is, and goes on from what is read", () => {
  const text = shown("one-server", { step: 0 });
  expect(text).toContain("One server · step 1 of 6");
  expect([button(text, "Back"), button(text, "Next")].map((one) => one.includes("disabled"))).toEqual([
    true,
    false,
  ]);
});

it("waits for a prediction before it goes on, and then repeats it", () => {
  const step = place("one-server", "predict");
  expect(button(shown("one-server", { step }), "Next")).toContain("disabled");
  const text = shown("one-server", { step, answers: { [step]: "50" } });
  expect(button(text, "Next")).not.toContain("disabled");
  expect(text).toContain("You say: 50 %.");
});

it("shows no insight before it is measured", () => {
  const step = place("one-server", "measure");
  const text = shown("one-server", { step, answers: { 1: "50" } });
  expect(text).toContain("Run 1,000 of these");
  expect(text).not.toMatch(/36\.8|63\.2/);
});

it("shows the answer of a question only once there is one, and whether it is right", () => {
  const step = place("one-server", "question");
  expect(shown("one-server", { step })).not.toMatch(/Yes\.|Not quite\.|5 hours a year/);
  const right = shown("one-server", { step, answers: { [step]: "same" } });
  const wrong = shown("one-server", { step, answers: { [step]: "server" } });
  expect([right.includes("Yes."), wrong.includes("Not quite.")]).toEqual([true, true]);
  expect([right, wrong].every((text) => text.includes("5 hours a year"))).toBe(true);
});

it("sums up at the end what was said and measured, the idea and the teacher's note", () => {
  const { steps, idea } = pageIn("one-server").lesson!;
  const text = shown("one-server", { step: steps.length, answers: { 1: "50", 3: "63 %" } });
  expect(text).toContain("What you have seen");
  expect(text).toContain("<b>You said</b>: 50 %");
  expect(text).toContain("<b>Measured</b>: 63 %");
  expect(text).toContain(idea);
  expect(text).toContain("Teacher's note</summary>");
});

it("offers languages where there are several, and shows the lesson in the one that is chosen", () => {
  expect(shown("one-server", { language: "de" })).toMatch(/lang="de"[\s\S]*Ein Server · /);
  expect(shown("one-server", {})).toContain("Deutsch</option>");
  expect(shown("coverage", {})).not.toContain("<select");
});

it("is nothing where there is no lesson", () => {
  const view = { ...pageIn("one-server"), lesson: null };
  expect(render(<LessonPanel view={view} commands={noCommands} client={{} as Client} />)).toBe("");
});
