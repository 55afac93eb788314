import { formatShare } from "../../../base/units.ts";
import { type Track, timelineChart } from "../../../plots/charts/timeline.ts";
import { standalone } from "../../../plots/standalone.ts";
import type { History } from "../../protocol.ts";

/** A run in a picture: what it is called, and what is known of it. */
export interface Pictured {
  readonly label: string;
  readonly history: History;
}

const LANES = { fault: "faults", phase: "the service", failover: "failover", people: "people" } as const;

const spansOf = (label: string, { spans }: History): Track[] =>
  spans.length === 0
    ? []
    : [
        {
          kind: "spans",
          label: `what went on: ${label}`,
          spans: spans.map(({ lane, name, from, to }) => ({ lane: LANES[lane], name, from, to })),
        },
      ];

const tracksOf = ({ label, history }: Pictured, index: number, threshold: number): Track[] => [
  {
    kind: "share",
    label: `served share of the users: ${label}`,
    times: history.times,
    values: history.served,
    tone: index === 0 ? 1 : 2,
    threshold: { at: threshold, label: `down below ${formatShare(threshold)}` },
  },
  ...spansOf(label, history),
];

/** What is known of runs, one below the other on one axis of time, as the text of an SVG file. */
export const historyPicture = (
  title: string,
  runs: readonly Pictured[],
  { threshold, isReplay }: { readonly threshold: number; readonly isReplay: boolean },
): string =>
  standalone(
    timelineChart({
      name: "watched-run",
      title,
      description: "What was served over time, and what went on meanwhile, as far as the run was watched.",
      end: Math.max(1, ...runs.map(({ history }) => history.end)),
      tracks: runs.flatMap((run, index) => tracksOf(run, index, threshold)),
      bands: [],
      timeLabel: isReplay ? "since the fault" : "since the start of the run",
    }),
  );
