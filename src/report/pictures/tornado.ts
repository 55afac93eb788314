import type { InputEffect, SensitivityResult } from "../../experiment/sensitivity.ts";
import { tornadoChart } from "../../plots/charts/tornado.ts";
import type { Picture } from "../../plots/picture.ts";
import { isRefusal } from "../../stats/interval.ts";
import { capital } from "../replay-answer.ts";
import { sensitivityColumns } from "../sensitivity-text.ts";
import { axisFor, differenceRange } from "./amounts-drawn.ts";

const MOST = 20;

const VERDICTS: Readonly<Record<InputEffect["verdict"], string>> = {
  moves: "moves it",
  unclear: "unclear",
  none: "no run changed",
  "too-few": "too few runs",
};

/** Inputs that changed some run, the largest effect first. */
export const movingInputs = ({ inputs }: SensitivityResult): readonly InputEffect[] =>
  inputs.filter(({ verdict, size }) => verdict !== "none" && size !== null && size > 0);

/** The answer at both ends of each input; null where nothing moves it or the base is not known. */
export const tornadoPicture = (result: SensitivityResult): Picture | null => {
  const { base, question } = result;
  const moving = movingInputs(result);
  if (isRefusal(base.answer) || moving.length === 0) return null;
  const shown = moving.slice(0, MOST);
  const rows = shown.map(({ label, low, high, verdict }) => ({
    label,
    low: { value: String(low.value), range: differenceRange(low.answer) },
    high: { value: String(high.value), range: differenceRange(high.answer) },
    verdict: VERDICTS[verdict],
  }));
  const columns = sensitivityColumns(result);
  const left = moving.length - shown.length;
  return tornadoChart({
    name: "tornado",
    title: `${capital(question.words)}, with each input low and high`,
    description: `Each bar leads from the answer at the input's low value to that at its high one; the line is the answer as the model is written (${base.title}). The largest effect stands first.${left > 0 ? ` ${left} smaller ones are in the table.` : ""}`,
    rows,
    base: base.answer.estimate,
    axis: axisFor(
      question.unit,
      question.words,
      rows.flatMap(({ low, high }) => [low.range, high.range]),
    ),
    table: {
      head: columns.map(({ title }) => title),
      rows: result.inputs.map((input) => columns.map(({ of }) => of(input))),
    },
  });
};
