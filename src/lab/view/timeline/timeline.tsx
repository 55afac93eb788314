import { useEffect, useRef, useState } from "preact/hooks";
import { clockTicks } from "../../../plots/ticks.ts";
import { withDeeds } from "../../action-words.ts";
import { clockText, lengthText } from "../../format.ts";
import { letterOf } from "../../names.ts";
import type { History } from "../../protocol.ts";
import type { LabState } from "../../state.ts";
import type { Moving, ViewProps } from "../../timeline/lab-view.ts";
import { deepest, type Window, wholeOf, windowAt } from "../../timeline/window.ts";
import { Bands } from "./bands.tsx";
import { useWidth } from "./use-width.ts";

/** Pixels: room for names on the left, the height of the curve, and of each band. */
const LEFT = 64;
const CURVE = 88;
const TOP = 8;
const AXIS = 22;

const place =
  ({ from, to }: Window, width: number) =>
  (time: number): number =>
    LEFT + ((Math.min(to, Math.max(from, time)) - from) / (to - from)) * Math.max(1, width - LEFT - 8);

/** The points of a history in sight, one beyond each end, as a path of straight lines. */
const pathOf = (history: History, window: Window, x: (time: number) => number): string => {
  const { times, served } = history;
  const first = Math.max(0, times.findIndex((time) => time >= window.from) - 1);
  const after = times.findIndex((time) => time > window.to);
  const last = after < 0 ? times.length : after + 1;
  return times
    .slice(first, last)
    .map((time, index) => `${x(time).toFixed(1)},${(TOP + CURVE * (1 - served[first + index]!)).toFixed(1)}`)
    .join(" ");
};

const tickText = (seconds: number, window: Window): string => {
  const length = window.to - window.from;
  if (length > 3 * 86_400) return `day ${Math.floor(seconds / 86_400) + 1}`;
  const text = clockText(seconds);
  return length < 600 ? text.slice(-8) : text.slice(-8, -3);
};

const Axis = ({
  window,
  x,
  height,
  width,
}: {
  window: Window;
  x: (time: number) => number;
  height: number;
  width: number;
}) => (
  <g class="axis">
    {clockTicks(window.from, window.to, Math.max(2, Math.floor(width / 110))).map((tick) => (
      <g key={tick}>
        <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={height - AXIS} class="grid" />
        <text x={x(tick)} y={height - 6} text-anchor={x(tick) > width - 40 ? "end" : "middle"}>
          {tickText(tick, window)}
        </text>
      </g>
    ))}
    {[0, 0.5, 1].map((share) => (
      <g key={share}>
        <line
          x1={LEFT}
          x2={width - 8}
          y1={TOP + CURVE * (1 - share)}
          y2={TOP + CURVE * (1 - share)}
          class="grid"
        />
        <text x={LEFT - 6} y={TOP + CURVE * (1 - share) + 4} text-anchor="end">
          {share * 100} %
        </text>
      </g>
    ))}
  </g>
);

/** The share that was served, of both variants: the one in front on top. */
const Curves = ({
  state,
  histories,
  window,
  x,
}: {
  state: LabState;
  histories: readonly History[];
  window: Window;
  x: (time: number) => number;
}) => (
  <g>
    {histories
      .map((history, index) => ({ history, index }))
      .sort((one, other) => Number(one.index === state.shown) - Number(other.index === state.shown))
      .map(({ history, index }) => (
        <polyline
          key={index}
          class={`served variant-${index} ${index === state.shown ? "shown" : "behind"}`}
          points={pathOf(history, window, x)}
        />
      ))}
  </g>
);

/** When things were done, or are to be. */
const Marks = ({ state, window, x }: { state: LabState; window: Window; x: (time: number) => number }) => (
  <g>
    {state.variants.flatMap((variant, index) => [
      ...(variant.forkedAt === null || variant.forkedAt < window.from || variant.forkedAt > window.to
        ? []
        : [
            <line
              key={`fork-${index}`}
              class="fork"
              x1={x(variant.forkedAt)}
              x2={x(variant.forkedAt)}
              y1={TOP}
              y2={TOP + CURVE}
            />,
          ]),
      ...variant.actions
        .filter(({ at }) => at >= window.from && at <= window.to)
        .map(({ id, at, deed, target }) => (
          <path
            key={`${index}-${id}`}
            class={`mark variant-${index}`}
            d={`M${x(at)} ${TOP + CURVE}l-5 -9h10z`}
          >
            <title>{`${deed} ${target ?? ""} at ${clockText(at)}`}</title>
          </path>
        )),
    ])}
  </g>
);

/** The moment that is looked at: a line of its own above the chart, so that nothing is drawn anew when it moves. */
const Cursor = ({ moving, x }: { readonly moving: Moving; readonly x: (time: number) => number }) => {
  const line = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      moving(({ time }) => {
        if (line.current !== null) line.current.style.transform = `translateX(${x(time).toFixed(1)}px)`;
      }),
    [moving, x],
  );
  return <div ref={line} class="cursor" />;
};

/** Moves through the run: for the keyboard, for screen readers, and for fingers. */
const Scrubber = ({
  window,
  reading,
  onSeek,
}: {
  window: Window;
  reading: Moving;
  onSeek: (time: number) => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      reading(({ time }) => {
        const slider = input.current;
        if (slider === null || slider.matches(":active")) return;
        slider.value = String(time);
        slider.setAttribute("aria-valuetext", clockText(time));
      }),
    [reading],
  );
  return (
    <input
      ref={input}
      class="scrubber"
      type="range"
      min={window.from}
      max={window.to}
      step={(window.to - window.from) / 1000}
      aria-label="Moment"
      onInput={(event) => onSeek(Number(event.currentTarget.value))}
    />
  );
};

/** What is known of the run over time: the share served, phases, people, faults; one can go to any moment. */
export const Timeline = ({
  view,
  commands,
  moving,
  reading,
}: ViewProps & { readonly moving: Moving; readonly reading: Moving }) => {
  const [zoom, setZoom] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { state, histories } = view;
  if (state === null) return null;
  const shown = histories[state.shown];
  const known = Math.max(state.time, ...histories.map(({ end }) => end));
  const whole = wholeOf(known, state.asked.horizon);
  const most = deepest(whole);
  const time = shown !== undefined && view.pace.isPlaying ? shown.end : state.time;
  const window = windowAt(whole, Math.min(zoom, most), time);
  const x = place(window, width);
  const bands = 4 * 18 + 4;
  const height = TOP + CURVE + bands + AXIS;
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="chart" ref={frame}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={summary(shown)}
          onPointerDown={(event) => commands.seek(timeAt(event, window, width))}
        >
          <Axis window={window} x={x} height={height} width={width} />
          <Curves state={state} histories={histories} window={window} x={x} />
          {shown === undefined ? null : (
            <Bands
              whose={histories.length < 2 ? "" : letterOf(state.shown)}
              spans={shown.spans.map((span) => ({
                ...span,
                name: withDeeds(span.name, state, view.scenes[state.shown]?.deeds ?? []),
              }))}
              window={window}
              x={x}
              top={TOP + CURVE + 4}
              left={LEFT}
            />
          )}
          <Marks state={state} window={window} x={x} />
        </svg>
        <Cursor moving={moving} x={x} />
        <Scrubber window={window} reading={reading} onSeek={commands.seek} />
      </div>
      <fieldset class="zoom">
        <legend class="hidden">What is in sight</legend>
        <button
          type="button"
          disabled={zoom === 0}
          onClick={() => setZoom(Math.max(0, Math.min(zoom, most) - 1))}
        >
          Wider
        </button>
        <button type="button" disabled={zoom >= most} onClick={() => setZoom(zoom + 1)}>
          Closer
        </button>
        <span class="quiet">{lengthText(window.to - window.from)} in sight</span>
      </fieldset>
    </section>
  );
};

const timeAt = (event: PointerEvent, { from, to }: Window, width: number): number => {
  const left = (event.currentTarget as SVGElement).getBoundingClientRect().left;
  const share = (event.clientX - left - LEFT) / Math.max(1, width - LEFT - 8);
  return from + Math.min(1, Math.max(0, share)) * (to - from);
};

const counted = (outages: number): string => `${outages} ${outages === 1 ? "outage" : "outages"}`;

const summary = (history: History | undefined): string =>
  history === undefined
    ? "nothing is known yet"
    : `${counted(history.outages.length)} up to ${clockText(history.end)}, down for ${lengthText(history.downtime)} in all`;
