import { useEffect, useRef, useState } from "preact/hooks";
import type { Lesson, LessonStep } from "../../lesson.ts";
import type { LabState, LessonState } from "../../state.ts";
import type { Client } from "../../timeline/client.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { shownTree } from "../hast.ts";
import { Handout, type Sheet } from "./handout.tsx";
import { languageName } from "./lesson-list.tsx";
import { MeasureStep } from "./measure-step.tsx";
import { predictedAt } from "./predicted.ts";
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

const Task = ({ step, view, at, commands, onAnswer }: StepProps) => {
  const isDone = step.kind === "do" && (at.answers[String(at.step)] === DONE || isTaskDone(step.task, view));
  useEffect(() => {
    if (!isDone || at.answers[String(at.step)] === DONE) return;
    // What was waited for is there to be looked at; an outage that begins is watched on.
    if (step.task.kind === "play" && step.task.until !== "outage") commands.pause();
    onAnswer(DONE);
  }, [isDone]);
  return (
    <p role="status" class={isDone ? "task right" : "task"}>
      {isDone
        ? "Done. Go on when you have seen enough."
        : "Do that, then come back here: this page notices when it is done."}
    </p>
  );
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
      predicted={predictedAt(step.against, lesson, at)}
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
            {step.title} <b>{step.kind === "predict" ? "You said" : "Measured"}</b>:{" "}
            {step.kind === "predict"
              ? answerText(step.prompt, at.answers[String(index)] ?? "–")
              : (at.answers[String(index)] ?? "–")}
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

/** The way to the lesson that comes after this one, where one does. */
const NextLesson = ({ view, commands, lesson }: ViewProps & { readonly lesson: Lesson }) => {
  const { lessons } = view.library;
  const next = lessons[1 + lessons.findIndex(({ id }) => id === lesson.id)];
  if (lesson.id === null || next === undefined) return null;
  return (
    <button
      type="button"
      class="main"
      onClick={() => commands.open({ kind: "library", id: `lesson:${next.id}:${lesson.language}` })}
    >
      Next lesson: {next.title}
    </button>
  );
};

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
        onChange={(event) => commands.setLesson({ language: event.currentTarget.value })}
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
  const go = (to: number): void => {
    // What is to be predicted must not come to pass meanwhile.
    if (lesson.steps[to]?.kind === "predict") commands.pause();
    commands.setLesson({ step: to });
  };
  const step = lesson.steps[place];
  const count = lesson.steps.length;
  const onAnswer = (answer: string): void => commands.setLesson({ answers: { [String(place)]: answer } });
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
          <>
            <button type="button" onClick={() => commands.setLesson(null)}>
              End the lesson, go on exploring
            </button>
            <NextLesson view={view} commands={commands} lesson={lesson} />
          </>
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
