import type { TimeSpan } from "../../../experiment/told-run.ts";
import { lengthText } from "../../format.ts";
import type { Window } from "../../timeline/window.ts";

const HEIGHT = 16;
const STEP = 18;
/** A letter of the bands' names is at most so wide, in pixels. */
const LETTER = 6.5;

const lanes: readonly (readonly [lane: TimeSpan["lane"], name: string])[] = [
  ["fault", "fault"],
  ["phase", "service"],
  ["people", "people"],
  ["failover", "takeover"],
];

/** What lasted, one lane below the other: faults, the phases of outages, people, take-overs. */
export const Bands = ({
  spans,
  whose,
  window,
  x,
  top,
  left,
}: {
  /** The letter of the variant that they are of; empty where there is one only. */
  readonly whose: string;
  readonly spans: readonly TimeSpan[];
  readonly window: Window;
  readonly x: (time: number) => number;
  readonly top: number;
  readonly left: number;
}) => (
  <g class="bands">
    {lanes.map(([lane, name], row) => (
      <g key={lane} transform={`translate(0 ${top + row * STEP})`}>
        <text x={left - 6} y={12} text-anchor="end" class="lane">
          {`${whose} ${name}`.trim()}
        </text>
        {spans
          .filter((span) => span.lane === lane && span.to >= window.from && span.from <= window.to)
          .map((span) => (
            <Band key={`${span.name}-${span.from}`} span={span} from={x(span.from)} to={x(span.to)} />
          ))}
      </g>
    ))}
  </g>
);

const Band = ({
  span,
  from,
  to,
}: {
  readonly span: TimeSpan;
  readonly from: number;
  readonly to: number;
}) => {
  const width = Math.max(2, to - from);
  const fits = span.name.length * LETTER + 8 <= width;
  return (
    <g class={`band ${span.lane} ${span.name.replaceAll(/[^a-z]+/g, "-")}`}>
      <rect x={from} y={0} width={width} height={HEIGHT} rx={2} />
      {fits ? (
        <text x={from + 4} y={12}>
          {span.name}
        </text>
      ) : null}
      <title>{`${span.name}: ${lengthText(span.to - span.from)}`}</title>
    </g>
  );
};
