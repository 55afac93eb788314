import { useState } from "preact/hooks";
import { letterOf } from "../../names.ts";
import type { LabState } from "../../state.ts";
import type { Client } from "../../timeline/client.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { saveFile } from "../save-file.ts";

/** The highest number of a run that a link can say. */
const MOST_RUN = 10_000_000;
/** How many runs an experiment asks for that is saved from here. */
const RUNS = 1000;

const stem = ({ file }: LabState): string => file.replace(/^.*\//, "").replace(/\.[a-z.]+$/, "") || "model";

/** The moments of the runs that are watched, as rows. */
const csvOf = (view: ViewProps["view"]): string =>
  [
    "variant,seconds,served",
    ...view.histories.flatMap(({ times, served }, index) =>
      times.map((time, place) => `${letterOf(index)},${time},${served[place]}`),
    ),
    "",
  ].join("\n");

/** Takes all of it elsewhere: a link, a file, pictures, tables, and what the command line needs. */
export const SharePanel = ({ view, commands, client }: ViewProps & { readonly client: Client }) => {
  const [said, setSaid] = useState("");
  const [link, setLink] = useState("");
  const { state } = view;
  if (state === null) return null;
  const name = stem(state);
  const attempt = (words: string, act: () => Promise<void>) => () => {
    act().then(
      () => setSaid(words),
      (error: Error) => setSaid(`That did not work: ${error.message}`),
    );
  };
  const copyLink = async (): Promise<void> => {
    const address = new URL(location.href);
    address.hash = await client.ask("link", { state });
    setLink(address.href);
    await navigator.clipboard.writeText(address.href);
  };
  const saveYaml = async (which: "model" | "experiment"): Promise<void> => {
    const exported = await client.ask("export", { state, runs: RUNS });
    if (which === "model") saveFile(exported.modelFile, exported.model, "text/yaml");
    else saveFile(exported.experimentFile, exported.experiment, "text/yaml");
  };
  return (
    <>
      <p class="quiet">A link or a file holds all of it: model, design, luck, moment, and what was done.</p>
      <div class="buttons column">
        <button type="button" class="main" onClick={attempt("The link is copied.", copyLink)}>
          Copy link
        </button>
        <button
          type="button"
          onClick={attempt("Saved.", async () =>
            saveFile(`${name}.lab.json`, JSON.stringify(state, null, 1), "application/json"),
          )}
        >
          Save as a file
        </button>
        <label class="button">
          Open such a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) void file.text().then((text) => commands.open({ kind: "saved", text }));
            }}
          />
        </label>
      </div>
      {link === "" ? null : (
        <label class="field">
          <span>The link</span>
          <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      <h3>Pictures and tables</h3>
      <div class="buttons column">
        <button
          type="button"
          onClick={attempt("Saved.", async () =>
            saveFile(`${name}.svg`, await client.ask("picture", {}), "image/svg+xml"),
          )}
        >
          The timeline as a picture (SVG)
        </button>
        <button
          type="button"
          onClick={attempt("Saved.", async () => saveFile(`${name}.csv`, csvOf(view), "text/csv"))}
        >
          The share served over time (CSV)
        </button>
      </div>
      <h3>For the command line</h3>
      <p class="quiet">
        The model and an experiment of {RUNS.toLocaleString("en")} runs with the same luck; numbers come out
        the same there.
      </p>
      <div class="buttons column">
        <button type="button" onClick={attempt("Saved.", () => saveYaml("model"))}>
          The model (YAML)
        </button>
        <button type="button" onClick={attempt("Saved.", () => saveYaml("experiment"))}>
          The experiment (YAML)
        </button>
      </div>
      <Luck state={state} view={view} commands={commands} />
      <p role="status" class="said">
        {said}
      </p>
    </>
  );
};

/** Which run is watched, and for how long. */
const Luck = ({ state, commands }: ViewProps & { readonly state: LabState }) => (
  <>
    <h3>Luck</h3>
    <p class="quiet">The same seed and number give the same run, here and on the command line.</p>
    <div class="pair luck">
      <label>
        <span>Seed</span>
        <input
          value={state.asked.seed}
          maxLength={200}
          required
          onChange={({ currentTarget }) => {
            const seed = currentTarget.value.trim();
            if (seed === "") currentTarget.value = state.asked.seed;
            else commands.ask({ seed });
          }}
        />
      </label>
      <label>
        <span>Run number</span>
        <input
          type="number"
          min={0}
          max={MOST_RUN}
          step={1}
          value={state.asked.replication}
          onChange={({ currentTarget }) => {
            const replication = currentTarget.valueAsNumber;
            if (Number.isSafeInteger(replication) && replication >= 0 && replication <= MOST_RUN)
              commands.ask({ replication });
            else currentTarget.value = String(state.asked.replication);
          }}
        />
      </label>
    </div>
    <button type="button" onClick={() => commands.ask({ replication: state.asked.replication + 1 })}>
      Watch the next run
    </button>
  </>
);
