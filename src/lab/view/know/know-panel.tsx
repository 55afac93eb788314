import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { actionText } from "../../action-words.ts";
import { clockText, lengthText } from "../../format.ts";
import type { Known } from "../../known.ts";
import { letterOf } from "../../names.ts";
import type { Scene } from "../../protocol.ts";
import type { LabState } from "../../state.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { shownTree } from "../hast.ts";
import { saveFile } from "../save-file.ts";
import { IssueText } from "../shell/notices.tsx";
import { NumbersTable } from "./numbers-table.tsx";
import type { StudyControl } from "./use-study.ts";

/** How many runs are offered, and the most that a page makes. */
const OFFERED: readonly number[] = [100, 1000, 10_000];
const MOST = 100_000;

/** Whether a study is about what is on the page: moments, and what is in front, are nothing to it. */
const isAbout = (about: LabState | null, state: LabState): boolean => {
  const said = ({ variants, asked, beside }: LabState) =>
    JSON.stringify([
      variants.map(({ text, design, actions }) => [text, design, actions]),
      { ...asked, replication: 0 },
      beside,
    ]);
  return about !== null && said(about) === said(state);
};

/** A picture with its words, and its numbers below for those who read rather than look. */
const Picture = ({ one }: { readonly one: Known["pictures"][number] }) => (
  <figure class={`whose-${one.whose}`}>
    <p class="title">{one.title}</p>
    {shownTree(one.picture)}
    <figcaption>{one.words}</figcaption>
    <details>
      <summary>The numbers</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {one.table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {one.table.rows.map((row) => (
              <tr key={row.join("|")}>
                {row.map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  </figure>
);

const questionOf = ({ asked, variants }: LabState): string => {
  const which =
    asked.replay === null
      ? `of this, of ${lengthText(asked.horizon)} each`
      : `in which ${asked.replay} strikes at the start`;
  return variants.length === 2
    ? `Runs of A and of B ${which}, both on the same luck.`
    : `Runs ${which}, each on luck of its own.`;
};

/** How many runs, and the button that makes them. */
const Order = ({ state, control }: { readonly state: LabState; readonly control: StudyControl }) => {
  const { isRunning, known } = control.studied;
  const [runs, setRuns] = useState(known?.of ?? 1000);
  return (
    <form
      class="order"
      onSubmit={(event) => {
        event.preventDefault();
        // One button for both: it keeps the focus, and is not turned into another while it is pressed.
        if (isRunning) control.stop();
        else control.start(state, runs);
      }}
    >
      <label>
        <span>How many runs</span>
        <input
          type="number"
          list="runs-offered"
          min={1}
          max={MOST}
          step={1}
          required
          value={runs}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isSafeInteger(valueAsNumber)) setRuns(valueAsNumber);
          }}
        />
        <datalist id="runs-offered">
          {OFFERED.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <button type="submit" class={isRunning ? "" : "main"}>
        {isRunning ? "Stop" : `Run ${runs.toLocaleString("en")} of these`}
      </button>
      <progress
        max={1}
        value={isRunning ? (known === null ? 0 : known.runs / known.of) : known === null ? 0 : 1}
        aria-label="Runs made"
      />
      <p role="status" class="quiet">
        {isRunning
          ? known === null
            ? "Starting …"
            : `${known.runs.toLocaleString("en")} of ${known.of.toLocaleString("en")} runs`
          : ""}
      </p>
    </form>
  );
};

/** What was done to each variant, for its name does not say it. */
const Done = ({ about, scenes }: { readonly about: LabState; readonly scenes: readonly Scene[] }) => (
  <>
    {about.variants.map(({ actions }, index) =>
      actions.length === 0 ? null : (
        <p key={index}>
          {about.variants.length === 1 ? "In each run" : `In each run of ${letterOf(index)}`}:{" "}
          {actions
            .map((one) => `${actionText(one, scenes[index]?.deeds ?? [])} at ${clockText(one.at)}`)
            .join("; ")}
          .
        </p>
      ),
    )}
  </>
);

const Results = ({
  known,
  isOld,
  children,
}: {
  readonly known: Known;
  readonly isOld: boolean;
  readonly children: ComponentChildren;
}) => (
  <div class={isOld ? "results old" : "results"}>
    {isOld ? (
      <p class="wrong">These are the numbers of what was there before: run again for what is there now.</p>
    ) : null}
    {children}
    <NumbersTable known={known} />
    {known.sentences.slice(1).map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {known.pictures.map((one) => (
      <Picture key={one.title} one={one} />
    ))}
  </div>
);

/** One run is a story; many are an answer. */
export const KnowPanel = ({ view, control }: ViewProps & { readonly control: StudyControl }) => {
  const { state } = view;
  if (state === null) return null;
  const { known, about, issues, trouble, isRunning } = control.studied;
  const csv = known?.csv ?? null;
  return (
    <>
      <p class="quiet">One run is a story, a thousand are an answer. {questionOf(state)}</p>
      <Order state={state} control={control} />
      {trouble === null ? null : (
        <p class="wrong" role="alert">
          {trouble}
        </p>
      )}
      {issues.length === 0 ? null : (
        <ul class="issues" role="alert">
          {issues.slice(0, 8).map((issue) => (
            <IssueText key={`${issue.path}-${issue.line}-${issue.message}`} issue={issue} />
          ))}
        </ul>
      )}
      {known === null ? (
        isRunning ? null : (
          <p class="quiet">Nothing has been run yet.</p>
        )
      ) : (
        <Results known={known} isOld={!isAbout(about, state)}>
          {about === null ? null : <Done about={about} scenes={view.scenes} />}
        </Results>
      )}
      {csv === null ? null : (
        <button type="button" onClick={() => saveFile("runs.csv", csv, "text/csv")}>
          Save all runs (CSV)
        </button>
      )}
      {known === null ? null : (
        <p class="quiet">
          The same on the command line: save model and experiment under Share, then{" "}
          <code>npx secondtick compare model-experiment.yaml</code>.
        </p>
      )}
    </>
  );
};
