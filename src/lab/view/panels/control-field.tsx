import type { TargetedInputEvent } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { Control } from "../../protocol.ts";

/** Milliseconds of rest after which what was typed or stepped is taken. */
const REST = 500;

interface FieldProps {
  readonly control: Control;
  readonly id: string;
  readonly onChange: (value: string) => void;
}

const Choice = ({ control, id, onChange }: FieldProps) => {
  const [chosen, setChosen] = useState(control.value);
  useEffect(() => setChosen(control.value), [control.value]);
  const { kind } = control;
  if (kind.is !== "choice") return null;
  const words = kind.options.find(({ value }) => value === chosen)?.words ?? "";
  return (
    <>
      <select
        id={id}
        value={chosen}
        aria-describedby={`${id}-words`}
        onChange={({ currentTarget: { value } }) => {
          setChosen(value);
          onChange(value);
        }}
      >
        {kind.options.map(({ value, words }) => (
          <option key={value} value={value} title={words}>
            {value}
          </option>
        ))}
      </select>
      {words === "" ? null : <p class="words">{words}</p>}
    </>
  );
};

/** What a field of numbers lets one step through. */
const limitsOf = ({ step, least, most }: Extract<Control["kind"], { is: "number" }>) => ({
  step,
  ...(least === null ? {} : { min: least }),
  ...(most === null ? {} : { max: most }),
});

/** A value that is typed or stepped: it is taken when nobody has touched it for a moment, or with Enter. */
const Typed = ({ control, id, isRefused, onChange }: FieldProps & { readonly isRefused: boolean }) => {
  const [draft, setDraft] = useState(control.value);
  useEffect(() => setDraft(control.value), [control.value]);
  useEffect(() => {
    if (draft === control.value || draft.trim() === "") return;
    const timer = setTimeout(() => onChange(draft), REST);
    return () => clearTimeout(timer);
  }, [draft]);
  const { kind } = control;
  const shared = {
    id,
    value: draft,
    "aria-invalid": isRefused,
    "aria-describedby": `${id}-words`,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => setDraft(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" && draft !== control.value) onChange(draft);
    },
  };
  return (
    <span class="typed">
      {kind.is === "number" ? (
        <input {...shared} type="number" {...limitsOf(kind)} />
      ) : (
        <input {...shared} type="text" />
      )}
      {control.unit === "" ? null : <span class="unit">{control.unit}</span>}
    </span>
  );
};

/** One thing that can be varied: its name, its value with its unit, and a word on it. */
export const ControlField = ({
  control,
  refusal,
  onChange,
}: {
  readonly control: Control;
  /** Why the last value was refused; null where it was not. */
  readonly refusal: string | null;
  readonly onChange: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div class="field control" data-path={control.path}>
      <label for={id}>{control.label}</label>
      {control.kind.is === "choice" ? (
        <Choice control={control} id={id} onChange={onChange} />
      ) : (
        <Typed control={control} id={id} isRefused={refusal !== null} onChange={onChange} />
      )}
      {refusal === null ? null : (
        <p class="wrong">
          {refusal} – so it is still {[control.value, control.unit].join(" ").trim()}.
        </p>
      )}
      <p class="words" id={`${id}-words`}>
        {control.words} <code>{control.path}</code>
        {control.confidence === "" ? null : <span class="confidence"> {control.confidence}</span>}
      </p>
    </div>
  );
};
