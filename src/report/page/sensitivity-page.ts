import { formatCount, formatShare } from "../../base/units.ts";
import type { SensitivityResult } from "../../experiment/sensitivity.ts";
import type { Sources } from "../../experiment/sources.ts";
import { isRefusal } from "../../stats/interval.ts";
import { endedText } from "../ended-text.ts";
import { openEnds } from "../open-ends.ts";
import { tornadoPicture } from "../pictures/tornado.ts";
import { sensitivityAnswer } from "../sensitivity-answer.ts";
import { sensitivityColumns, sensitivityNotes } from "../sensitivity-text.ts";
import { assumptionsSection } from "./assumptions.ts";
import { columnsTable } from "./columns-table.ts";
import { pageText } from "./document.ts";
import { figure } from "./figure.ts";
import { type Methods, methodSection } from "./method.ts";
import { repeatSection } from "./repeat.ts";
import { absent, type Section, sentences, soft } from "./section.ts";

const methodsOf = ({ level, question: { target, unit }, inputs, base }: SensitivityResult): Methods => {
  const isChance = unit === "chance";
  const answers = [base, ...inputs.flatMap(({ low, high }) => [low, high])].map(({ answer }) => answer);
  return {
    level,
    used: {
      chances: isChance,
      noneSeen:
        isChance && answers.some((one) => !isRefusal(one) && (one.estimate === 0 || one.estimate === 1)),
      quantiles: target.kind === "quantile",
      means: target.kind === "mean",
      tailMeans: target.kind === "tail-mean",
      differences: true,
      differencesOfChances: isChance,
      elasticities: inputs.some(({ elasticity }) => elasticity !== null && !isRefusal(elasticity)),
    },
  };
};

const inputsSection = (result: SensitivityResult): Section => ({
  id: "inputs",
  title: "The inputs one by one",
  how: "Each input is set low and high with all others as the model says; differences are run by run on the same luck.",
  content: [
    columnsTable(
      { id: "all-inputs", caption: "Inputs by the size of their effect" },
      sensitivityColumns(result),
      result.inputs,
    ),
    ...sentences(sensitivityNotes(result)),
  ],
});

const subjectOf = ({ inputs, base, question }: SensitivityResult): string =>
  `What the ${question.words} hangs on: ${formatCount(inputs.length)} ${inputs.length === 1 ? "input" : "inputs"}, low and high, around ${base.title}; ${formatCount(base.runs)} runs at each value`;

/** A sensitivity study as the text of one HTML file, from its result alone; null stands for open ends as in a file. */
export const sensitivityPage = (stored: SensitivityResult, sources: Sources): string => {
  const result = openEnds(stored);
  const picture = tornadoPicture(result);
  const [first = "", second, ...others] = sensitivityAnswer(result);
  const { version, model, digest, seed, ended, question, level, base } = result;
  return pageText({
    title: result.title,
    subject: subjectOf(result),
    answer: second === undefined ? [first] : [first, second],
    key: [
      soft(`In brackets: ${formatShare(level)} intervals; those of all differences hold together.`),
      ...(picture === null
        ? [absent("No input moved the answer, or too little was seen to judge, so nothing is drawn.")]
        : [figure(picture)]),
      ...sentences(others),
    ],
    sections: [
      inputsSection(result),
      assumptionsSection(sources, {}),
      repeatSection(
        {
          version,
          model,
          digest,
          seed,
          ended: endedText(ended, question.unit),
          argv: ["sensitivity", "EXPERIMENT.yaml", "--runs", ended.repeat, "--seed", seed],
          rerun: ["--replication", "0", "--alternative", base.name],
        },
        sources,
      ),
      methodSection(methodsOf(result)),
    ],
  });
};
