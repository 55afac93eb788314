import { useEffect, useRef } from "preact/hooks";
import { clockText, lengthText } from "../../format.ts";
import type { Moving, ViewProps } from "../../timeline/lab-view.ts";
import { Icon } from "./icon.tsx";

/** Paces in seconds of the run a second. */
const PACES: readonly number[] = [
  1, 10, 60, 240, 600, 1800, 3600, 14_400, 86_400, 604_800, 2_592_000, 31_536_000,
];

const nearest = (pace: number): number =>
  PACES.reduce(
    (best, one) => (Math.abs(Math.log(one / pace)) < Math.abs(Math.log(best / pace)) ? one : best),
    1,
  );

const paceText = (pace: number): string => (pace === 1 ? "real time" : `${lengthText(pace)} a second`);

const PaceChooser = ({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChoose: (pace: number) => void;
}) => (
  <label class="pace">
    <span>{label}</span>
    <select value={String(nearest(value))} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
      {PACES.map((pace) => (
        <option key={pace} value={String(pace)}>
          {paceText(pace)}
        </option>
      ))}
    </select>
  </label>
);

/** The time, written anew for each picture. */
const Clock = ({ reading }: { readonly reading: Moving }) => {
  const text = useRef<HTMLTimeElement>(null);
  useEffect(
    () =>
      reading(({ time }) => {
        if (text.current !== null) text.current.textContent = clockText(time);
      }),
    [reading],
  );
  return <time class="clock" ref={text} />;
};

/** Play, pause, steps, and how fast time goes. */
export const PlayBar = ({ view, commands, reading }: ViewProps & { readonly reading: Moving }) => {
  const { isPlaying, calm, trouble } = view.pace;
  return (
    <fieldset class="play-bar">
      <legend class="hidden">Time</legend>
      <button
        type="button"
        class="round"
        onClick={() => commands.seek(0)}
        aria-label="To the start"
        title="To the start (Home)"
      >
        <Icon name="start" />
      </button>
      <button
        type="button"
        class="round"
        onClick={() => commands.step(false)}
        aria-label="Previous fact"
        title="Previous fact (,)"
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        class="round main"
        onClick={isPlaying ? commands.pause : commands.play}
        aria-label={isPlaying ? "Pause" : "Play"}
        title={isPlaying ? "Pause (space)" : "Play (space)"}
      >
        <Icon name={isPlaying ? "pause" : "play"} />
      </button>
      <button
        type="button"
        class="round"
        onClick={() => commands.step(true)}
        aria-label="Next fact"
        title="Next fact (.)"
      >
        <Icon name="next" />
      </button>
      <Clock reading={reading} />
      <PaceChooser label="Quiet times" value={calm} onChoose={(pace) => commands.setPace({ calm: pace })} />
      <PaceChooser label="Trouble" value={trouble} onChoose={(pace) => commands.setPace({ trouble: pace })} />
    </fieldset>
  );
};
