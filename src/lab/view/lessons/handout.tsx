import { useEffect } from "preact/hooks";
import type { Lesson, LessonPrompt, LessonStep } from "../../lesson.ts";
import { shownTree } from "../hast.ts";

/** Which sheet is printed: what the class gets, or what the teacher keeps. */
export type Sheet = "class" | "teacher";

const Blank = ({ prompt }: { readonly prompt: LessonPrompt }) =>
  prompt.kind === "choice" ? (
    <ul class="boxes">
      {prompt.options.map(({ value, words }) => (
        <li key={value}>{words}</li>
      ))}
    </ul>
  ) : (
    <p class="blank">
      {prompt.kind === "number" ? `____________ ${prompt.unit}` : "________________________________________"}
    </p>
  );

const StepOnPaper = ({ step }: { readonly step: LessonStep }) => (
  <section>
    <h2>{step.title}</h2>
    {shownTree(step.text)}
    {step.kind === "predict" || step.kind === "question" ? <Blank prompt={step.prompt} /> : null}
    {step.kind === "measure"
      ? step.designs.map((design) => (
          <p key={design} class="blank">
            {step.number.words}, {design}: ____________
          </p>
        ))
      : null}
  </section>
);

/** A lesson on paper: with room for predictions and without answers, or the teacher's sheet with all of them. */
export const Handout = ({
  lesson,
  sheet,
  onPrinted,
}: {
  readonly lesson: Lesson;
  readonly sheet: Sheet;
  readonly onPrinted: () => void;
}) => {
  useEffect(() => {
    addEventListener("afterprint", onPrinted, { once: true });
    print();
    return () => removeEventListener("afterprint", onPrinted);
  }, []);
  return (
    <article class="handout" lang={lesson.language}>
      <h1>{lesson.title}</h1>
      {sheet === "class" ? (
        <>
          <p>{lesson.asks}</p>
          {lesson.steps.map((step) => (
            <StepOnPaper key={step.title} step={step} />
          ))}
        </>
      ) : (
        <>
          {shownTree(lesson.teacher)}
          {shownTree(lesson.answers)}
        </>
      )}
    </article>
  );
};
