import { groups } from "d3-array";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Issue } from "../../../model/reading/model-error.ts";
import type { Control } from "../../protocol.ts";
import { shownOf } from "../../timeline/changes.ts";
import type { Client } from "../../timeline/client.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { IssueText } from "../shell/notices.tsx";
import { ControlField } from "./control-field.tsx";

/** Milliseconds of rest after which what is being written is checked. */
const REST = 400;

/** Controls of one topic, in their order. */
const byTopic = (
  controls: readonly Control[],
): readonly (readonly [topic: string, controls: readonly Control[]])[] => [
  ...groups(controls, ({ topic }) => topic),
];

/** The model as it is written: what controls change is changed here, and the other way round. */
const Yaml = ({ view, commands, client }: ViewProps & { readonly client: Client }) => {
  const { state } = view;
  const variant = state === null ? null : shownOf(state);
  const text = variant?.text ?? "";
  const design = variant?.design ?? "";
  const [draft, setDraft] = useState(text);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    setDraft(view.refusedText ?? text);
  }, [text, view.refusedText]);
  useEffect(() => {
    if (draft === text) return setIssues([]);
    const timer = setTimeout(() => {
      client.ask("check", { text: draft, design }).then(setIssues, () => setIssues([]));
    }, REST);
    return () => clearTimeout(timer);
  }, [draft, text, design]);
  const isChanged = draft !== text;
  return (
    <details class="yaml">
      <summary>The model as text (YAML)</summary>
      <p class="quiet">
        The same text as for the command line. Controls change it, and it changes the controls.
      </p>
      <textarea
        ref={area}
        aria-label="The model as YAML"
        spellcheck={false}
        autocomplete="off"
        rows={22}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      {issues.length === 0 ? null : (
        <ul class="issues" aria-label="Mistakes">
          {issues.slice(0, 8).map((issue, index) => (
            <IssueText key={`${issue.line}-${index}`} issue={issue} />
          ))}
        </ul>
      )}
      <div class="buttons">
        <button
          type="button"
          class="main"
          disabled={!isChanged || issues.length > 0}
          onClick={() => commands.setText(draft)}
        >
          Use this text
        </button>
        <button type="button" disabled={!isChanged} onClick={() => setDraft(text)}>
          Put it back
        </button>
      </div>
    </details>
  );
};

/** How the service is built: its designs, the controls that the model's schema gives, and the text itself. */
export const RedesignPanel = ({ view, commands, client }: ViewProps & { readonly client: Client }) => {
  const [wanted, setWanted] = useState("");
  const { state } = view;
  if (state === null) return null;
  const scene = view.scenes[state.shown];
  const limits = view.lesson?.controls;
  const words = wanted.trim().toLowerCase();
  const controls = view.controls.filter(
    ({ path, label, topic }) =>
      (limits === undefined || limits.includes(path)) &&
      (words === "" || `${path} ${label} ${topic}`.toLowerCase().includes(words)),
  );
  return (
    <>
      <p class="quiet">
        A change holds from the start of the run, as if it had been built so, on the same luck: what fails by
        chance fails at the same times. Below a value stands what it rests on, where the model says so: read
        in a source, derived from one, remembered, told at second hand, or an assumption.
      </p>
      {scene === undefined || scene.designs.length < 2 || limits !== undefined ? null : (
        <label class="field">
          <span>Design</span>
          <select
            value={shownOf(state).design}
            onChange={(event) => commands.setDesign(event.currentTarget.value)}
          >
            {scene.designs.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {limits !== undefined && limits.length === 0 ? (
        <p class="quiet">In this lesson nothing needs to be changed.</p>
      ) : null}
      {limits === undefined && view.controls.length > 12 ? (
        <label class="field">
          <span>Find a control</span>
          <input type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
        </label>
      ) : null}
      {byTopic(controls).map(([topic, some], index) => (
        <details key={topic} class="topic" open={index < 2 || words !== "" || limits !== undefined}>
          <summary>{topic}</summary>
          {some.map((control) => (
            <ControlField
              key={control.path}
              control={control}
              refusal={view.issues.find(({ path }) => path === control.path)?.message ?? null}
              onChange={(value) => commands.setControl(control.path, value)}
            />
          ))}
        </details>
      ))}
      {words !== "" && controls.length === 0 ? <p class="quiet">No control is called like that.</p> : null}
      {limits === undefined ? <Yaml view={view} commands={commands} client={client} /> : null}
    </>
  );
};
