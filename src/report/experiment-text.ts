import { describeExperiment } from "../experiment/describe.ts";
import type { LoadedExperiment } from "../experiment/load.ts";
import { wrapped } from "./lines.ts";
import type { TextStyle } from "./years-text.ts";

/** An experiment as it is understood, in plain words: what is asked of which alternatives, with what varied. */
export const experimentText = (loaded: LoadedExperiment, { columns, strong }: TextStyle): string => {
  const { experiment, model } = loaded;
  const item = (text: string): string => wrapped(text, { width: columns, first: 2, rest: 6 });
  return `${[
    `${strong(experiment.title)}\nof ${model.file}, digest ${model.digest.slice(0, 16)}`,
    ...(experiment.about === undefined ? [] : [wrapped(experiment.about, { width: columns })]),
    ...describeExperiment(loaded).map(({ heading, lines }) =>
      [strong(heading), ...lines.map(item)].join("\n"),
    ),
  ].join("\n\n")}\n`;
};
