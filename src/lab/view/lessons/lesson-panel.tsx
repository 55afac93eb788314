import { useEffect, useRef, useState } from "preact/hooks";
import type { Lesson, LessonStep } from "../../lesson.ts";
import type { LabState, LessonState } from "../../state.ts";
import type { Client } from "../../timeline/client.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { shownTree } from "../hast.ts";
import { Handout, type Sheet } from "./handout.tsx";
import { languageName } from "./lesson-list.tsx";
import { MeasureStep } from "./measure-step.tsx";
import { DONE, isStepDone, isTaskDone } from "./progress.ts";
import { answerText, PromptField } from "./prompt-field.tsx";

interface StepProps extends ViewProps {
  readonly client: Client;
  readonly lesson: Lesson;
  readonly state: LabState;
  readonly at: LessonState;
  readonly step: LessonStep;
  readonly onAnswer: (answer: string) => void;
}

const Asked = ({ step, at, onAnswer }: StepProps) => {
  if (step.kind !== "predict" && step.kind !== "question") return null;
  const answer = at.answers[String(at.step)] ?? "";
  const { prompt } = step;
  const isRight = prompt.kind === "choice" && prompt.right !== null ? prompt.right === answer : null;
  return (
    <>
      <PromptField key={at.step} prompt={prompt} answer={answer} onAnswer={onAnswer} label={step.title} />
      {answer === "" ? null : (
        <div role="status" class="insight">
          {step.kind === "predict" ? (
            <p>You say: {answerText(prompt, answer)}. Let us see.</p>
          ) : (
            <>
              {isRight === null ? null : (
                <p class={isRight ? "right" : "wrong"}>{isRight ? "Yes." : "Not quite."}</p>
              )}
              {shownTree(step.answer)}
            </>
          )}
        </div>
      )}
    </>
  );
};

const Task = ({ step, view, at, onAnswer }: StepProps) => {
  const isDone = step.kind === "do" && (at.answers[String(at.step)] === DONE || isTaskDone(step.task, view));
  useEffect(() => {
    if (isDone && at.answers[String(at.step)] !== DONE) onAnswer(DONE);
  }, [isDone]);
  return (
    <p role="status" class={isDone ? "task right" : "task"}>
      {isDone
        ? "Done. Go on when you have seen enough."
        : "Do this beside, and come back: this page will notice."}
    </p>
  );
};

/** The prediction that a measurement is held against, with its unit; null where there was none. */
const predictionFor = (
  step: Extract<LessonStep, { kind: "measure" }>,
  { steps }: Lesson,
  { answers }: LessonState,
) => {
  const predicted = steps[step.against];
  const answer = answers[String(step.against)];
  if (predicted?.kind !== "predict" || predicted.prompt.kind !== "number" || answer === undefined)
    return null;
  return { answer, unit: predicted.prompt.unit };
};

const Step = (props: StepProps) => {
  const { step, state, lesson, at, view, client, onAnswer } = props;
  const scene = view.scenes[state.shown];
  if (step.kind === "do") return <Task {...props} />;
  if (step.kind !== "measure") return <Asked {...props} />;
  const titles = step.designs.map(
    (design) => scene?.designs.find(({ name }) => name === design)?.title ?? design,
  );
  return (
    <MeasureStep
      key={at.step}
      step={step}
      state={{ ...state, asked: lesson.asked }}
      text={lesson.model ?? state.variants[0].text}
      titles={titles}
      prediction={predictionFor(step, lesson, at)}
      client={client}
      onMeasured={onAnswer}
    />
  );
};

/** The last page: what was predicted and found, the teacher's note, and what to print. */
const Finish = ({ lesson, at }: { readonly lesson: Lesson; readonly at: LessonState }) => (
  <div class="insight">
    <p>
      <b>{lesson.idea}</b>
    </p>
    <ul>
      {lesson.steps.map((step, index) =>
        step.kind === "predict" || step.kind === "measure" ? (
          <li key={step.title}>
            {step.title}{" "}
            {step.kind === "predict"
              ? `You said: ${answerText(step.prompt, at.answers[String(index)] ?? "–")}.`
              : `Measured: ${at.answers[String(index)] ?? "–"}.`}
          </li>
        ) : null,
      )}
    </ul>
    <details>
      <summary>Teacher's note</summary>
      {shownTree(lesson.teacher)}
    </details>
  </div>
);

const Paper = ({ lesson }: { readonly lesson: Lesson }) => {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  return (
    <div class="paper">
      <button type="button" onClick={() => setSheet("class")}>
        Print the handout
      </button>
      <button type="button" onClick={() => setSheet("teacher")}>
        Print the answers
      </button>
      {sheet === null ? null : <Handout lesson={lesson} sheet={sheet} onPrinted={() => setSheet(null)} />}
    </div>
  );
};

const Languages = ({
  lesson,
  at,
  commands,
}: { readonly lesson: Lesson; readonly at: LessonState } & Pick<ViewProps, "commands">) =>
  lesson.languages.length < 2 ? null : (
    <label class="field language">
      <span>Language</span>
      <select
        value={at.language}
        onChange={(event) => commands.setLesson({ ...at, language: event.currentTarget.value })}
      >
        {lesson.languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageName(code)}
          </option>
        ))}
      </select>
    </label>
  );

/** A lesson, step by step: what comes later is not shown before its time. */
export const LessonPanel = (props: ViewProps & { readonly client: Client }) => {
  const { view, commands } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, lesson } = view;
  const at = state?.lesson ?? null;
  const place = at?.step ?? 0;
  const [shownPlace] = useState({ place });
  useEffect(() => {
    if (shownPlace.place !== place) heading.current?.focus();
    shownPlace.place = place;
  }, [place]);
  if (state === null || lesson === null || at === null) return null;
  const go = (to: number): void => commands.setLesson({ ...at, step: to });
  const step = lesson.steps[place];
  const count = lesson.steps.length;
  const onAnswer = (answer: string): void =>
    commands.setLesson({ ...at, answers: { ...at.answers, [String(place)]: answer } });
  return (
    <div class="lesson" lang={lesson.language}>
      <p class="quiet">
        {lesson.title} · {step === undefined ? "the end" : `step ${place + 1} of ${count}`}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {step === undefined ? "What you have seen" : step.title}
      </h2>
      {step === undefined ? (
        <Finish lesson={lesson} at={at} />
      ) : (
        <>
          {shownTree(step.text)}
          <Step {...props} lesson={lesson} state={state} at={at} step={step} onAnswer={onAnswer} />
        </>
      )}
      <div class="buttons steps">
        <button type="button" disabled={place === 0} onClick={() => go(place - 1)}>
          Back
        </button>
        {step === undefined ? (
          <button type="button" onClick={() => commands.setLesson(null)}>
            End the lesson, go on exploring
          </button>
        ) : (
          <button
            type="button"
            class="main"
            disabled={!isStepDone(step, at.answers, place, view)}
            onClick={() => go(place + 1)}
          >
            {place + 1 === count ? "Finish" : "Next"}
          </button>
        )}
      </div>
      <Languages lesson={lesson} at={at} commands={commands} />
      <Paper lesson={lesson} />
    </div>
  );
};
