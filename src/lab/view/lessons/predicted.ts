import type { Lesson } from "../../lesson.ts";
import type { LessonState } from "../../state.ts";
import { answerText } from "./prompt-field.tsx";

/** What somebody predicted: in words, and as a share of 1 or in seconds where it was a number. */
export interface Predicted {
  readonly words: string;
  readonly value: number | null;
}

/** How large the units of predictions are, as shares of 1 and in seconds. */
const SIZES: Readonly<Record<string, number>> = {
  "%": 0.01,
  s: 1,
  min: 60,
  h: 3600,
  days: 86_400,
  years: 31_536_000,
};

/** What was predicted at a step; null where nothing was. */
export const predictedAt = (place: number, { steps }: Lesson, { answers }: LessonState): Predicted | null => {
  const step = steps[place];
  const answer = answers[String(place)];
  if (step?.kind !== "predict" || answer === undefined) return null;
  const { prompt } = step;
  const value = prompt.kind === "number" ? Number(answer) * (SIZES[prompt.unit] ?? 1) : null;
  return { words: answerText(prompt, answer), value };
};
