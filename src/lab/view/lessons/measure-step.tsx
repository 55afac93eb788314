import { useEffect } from "preact/hooks";
import type { KnownNumber } from "../../known.ts";
import { type LessonStep, numberKey } from "../../lesson.ts";
import type { LabState } from "../../state.ts";
import type { Client } from "../../timeline/client.ts";
import { shownTree } from "../hast.ts";
import { useStudy } from "../know/use-study.ts";
import { measuredState } from "./measured-state.ts";
import type { Predicted } from "./predicted.ts";

type Measure = Extract<LessonStep, { kind: "measure" }>;

/** Pixels of the picture. */
const [WIDTH, ROW] = [320, 34];
/** So that marks at the ends are whole. */
const EDGE = 7;

/** What was predicted and what was measured, on one line each; chances on a line from 0 to 1, all else on one that holds it. */
const Against = ({
  numbers,
  names,
  prediction,
  isChance,
}: {
  readonly numbers: readonly KnownNumber[];
  readonly names: readonly string[];
  readonly prediction: number | null;
  readonly isChance: boolean;
}) => {
  const values = [
    ...numbers.flatMap(({ upper, estimate }) => [upper, estimate]),
    ...(prediction === null ? [] : [prediction]),
  ].filter(Number.isFinite);
  const most = isChance ? 1 : Math.max(...values, 1e-12) * 1.08;
  const x = (value: number): number => EDGE + Math.min(1, Math.max(0, value) / most) * (WIDTH - 2 * EDGE);
  const rows = numbers.length + (prediction === null ? 0 : 1);
  return (
    <svg class="against" viewBox={`0 0 ${WIDTH} ${rows * ROW}`} width="100%" aria-hidden="true">
      {prediction === null ? null : (
        <g class="prediction">
          <text x={0} y={12}>
            your prediction
          </text>
          <path d={`M${x(prediction)} 17l6 6-6 6-6-6z`} />
        </g>
      )}
      {numbers.map((number, index) => {
        const top = (index + (prediction === null ? 0 : 1)) * ROW;
        return (
          <g key={names[index]} class={`measured variant-${index}`}>
            <text x={0} y={top + 12}>
              {names[index]}
            </text>
            {Number.isNaN(number.lower + number.upper) ? null : (
              <rect
                x={x(number.lower)}
                y={top + 18}
                width={Math.max(2, x(number.upper) - x(number.lower))}
                height={8}
                rx={3}
              />
            )}
            {Number.isNaN(number.estimate) ? null : <circle cx={x(number.estimate)} cy={top + 22} r={5} />}
          </g>
        );
      })}
    </svg>
  );
};

const Told = ({ number, name }: { readonly number: KnownNumber; readonly name: string }) => (
  <li>
    {name}: <b>{number.value}</b>
    {number.interval === "" ? null : ` (95 % interval ${number.interval})`}
    {number.exact === null ? null : (
      <>
        ; exactly <b>{number.exact}</b>
      </>
    )}
  </li>
);

/** Many runs of the lesson's designs, against what was predicted. */
export const MeasureStep = ({
  step,
  state,
  text,
  titles,
  predicted,
  client,
  onMeasured,
}: {
  readonly step: Measure;
  readonly state: LabState;
  /** The model of the lesson, as it came. */
  readonly text: string;
  readonly titles: readonly string[];
  readonly predicted: Predicted | null;
  readonly client: Client;
  readonly onMeasured: (told: string) => void;
}) => {
  const { studied, start, stop } = useStudy(client);
  const { known, isRunning, trouble, issues } = studied;
  const isComplete = known !== null && !isRunning && known.runs === known.of;
  const numbers =
    known?.variants.flatMap((variant) =>
      variant.numbers.filter(({ key }) => key === numberKey(step.number)),
    ) ?? [];
  useEffect(() => {
    if (isComplete) onMeasured(numbers.map(({ value }) => value).join(" / "));
  }, [isComplete]);
  return (
    <>
      {isRunning ? (
        <button type="button" onClick={stop}>
          Stop
        </button>
      ) : isComplete ? null : (
        <button
          type="button"
          class="main"
          onClick={() => start(measuredState(state, text, step.designs), step.runs, [step.number])}
        >
          {`Run ${step.runs.toLocaleString("en")} of these`}
        </button>
      )}
      <progress max={1} value={known === null ? 0 : known.runs / known.of} aria-label="Runs made" />
      <div role="status" class="measured-text">
        {known === null ? (
          isRunning ? (
            <p class="quiet">Starting …</p>
          ) : null
        ) : (
          <>
            <p>
              After {known.runs.toLocaleString("en")} runs, {step.number.words}:
            </p>
            <ul>
              {predicted === null ? null : (
                <li>
                  your prediction: <b>{predicted.words}</b>
                </li>
              )}
              {numbers.map((number, index) => (
                <Told key={titles[index]} number={number} name={titles[index] ?? ""} />
              ))}
            </ul>
          </>
        )}
      </div>
      {numbers.length === 0 ? null : (
        <Against
          numbers={numbers}
          names={titles}
          prediction={predicted?.value ?? null}
          isChance={step.number.statistic.kind === "longer"}
        />
      )}
      {trouble === null && issues.length === 0 ? null : (
        <p class="wrong" role="alert">
          {trouble ?? issues[0]?.message}
        </p>
      )}
      {isComplete ? (
        <section class="insight" aria-label="What it means">
          {shownTree(step.insight)}
        </section>
      ) : null}
    </>
  );
};
