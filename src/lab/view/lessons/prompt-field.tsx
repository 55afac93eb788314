import { useEffect, useId, useState } from "preact/hooks";
import type { LessonPrompt } from "../../lesson.ts";

interface PromptProps {
  readonly prompt: LessonPrompt;
  /** What was answered; empty: nothing yet. */
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly label: string;
}

const Choice = ({ prompt, answer, onAnswer, label }: PromptProps) => {
  // What was chosen is shown at once; the state follows a moment later.
  const [chosen, setChosen] = useState(answer);
  useEffect(() => setChosen(answer), [answer]);
  if (prompt.kind !== "choice") return null;
  const choose = (value: string): void => {
    setChosen(value);
    onAnswer(value);
  };
  return (
    <fieldset class="choice">
      <legend class="hidden">{label}</legend>
      {prompt.options.map(({ value, words }) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={`answer-${label}`}
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** A number or words, taken when somebody says so. */
const Written = ({ prompt, answer, onAnswer, label }: PromptProps) => {
  const [draft, setDraft] = useState(answer);
  useEffect(() => setDraft(answer), [answer]);
  const isNumber = prompt.kind === "number";
  const id = useId();
  return (
    <form
      class="written"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() !== "") onAnswer(draft.trim());
      }}
    >
      <label for={id}>
        <span>{isNumber ? `Your number, in ${prompt.unit}` : "Your answer"}</span>
        {isNumber ? (
          <input
            id={id}
            type="number"
            required
            step="any"
            min={prompt.least}
            max={prompt.most}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
        ) : (
          <textarea
            id={id}
            rows={3}
            maxLength={1000}
            required
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
        )}
      </label>
      <button type="submit" class="main" aria-label={`That is my answer: ${label}`}>
        {answer === "" ? "That is my answer" : "Change my answer"}
      </button>
    </form>
  );
};

/** Where something is answered: one of some options, a number, or words. */
export const PromptField = (props: PromptProps) =>
  props.prompt.kind === "choice" ? <Choice {...props} /> : <Written {...props} />;

/** An answer as it was meant: an option by its words, a number with its unit. */
export const answerText = (prompt: LessonPrompt, answer: string): string => {
  if (prompt.kind === "choice") return prompt.options.find(({ value }) => value === answer)?.words ?? answer;
  return prompt.kind === "number" ? `${answer} ${prompt.unit}` : answer;
};
