import { useEffect, useRef } from "preact/hooks";
import { countText, lengthText, shareText } from "../../format.ts";
import { letterOf } from "../../names.ts";
import type { Frame, Moments, Scene } from "../../protocol.ts";
import type { Moving, ViewProps } from "../../timeline/lab-view.ts";

/** A number that is written anew for each picture. */
interface Gauge {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  readonly text: (frame: Frame) => string;
  /** 0 to 1: how full its bar is; undefined: it has none. */
  readonly level?: (frame: Frame) => number;
}

const phones = (frame: Frame): string => (frame.phones === null ? "–" : countText(frame.phones.connected));

const waiting = ({ phones }: Frame): number =>
  phones === null ? 0 : phones.unaware + phones.waiting + phones.trying;

const tickText = ({ messages }: Frame): string =>
  messages === null || messages.secondTick === null ? "–" : lengthText(messages.secondTick);

/** What is worth a gauge in a scene. */
const gaugesOf = (scene: Scene): readonly Gauge[] => [
  {
    name: "served",
    label: "Served",
    words: "the share of the people online that can use the service",
    text: ({ served }) => shareText(served),
    level: ({ served }) => served,
  },
  ...(scene.populations.length === 0
    ? []
    : [
        {
          name: "connected",
          label: "Phones connected",
          words: "phones with a connection that works",
          text: phones,
        },
        {
          name: "away",
          label: "Phones away",
          words: "phones whose connection is dead: unaware of it, waiting, or trying",
          text: (frame: Frame) => countText(waiting(frame)),
        },
      ]),
  ...scene.queues.map((queue, index) => ({
    name: queue.name,
    label: queue.name.charAt(0).toUpperCase() + queue.name.slice(1),
    words: `how many ${queue.unit} wait there`,
    text: ({ queues }: Frame) => countText(queues[index] ?? 0),
  })),
  ...(scene.hasMessages
    ? [
        {
          name: "messages",
          label: "Messages waiting",
          words: "messages that have not reached their phone",
          text: ({ messages }: Frame) => countText(messages?.waiting ?? 0),
        },
        {
          name: "tick",
          label: "Second tick after",
          words: "half of the messages of a minute were delivered after so long",
          text: tickText,
        },
      ]
    : []),
  ...(scene.hasPeople
    ? [
        {
          name: "people",
          label: "People",
          words: "what the people on call are doing",
          text: ({ people }: Frame) => people,
        },
      ]
    : []),
];

/** The gauges of the shown variant; the other one's number stands beside where there is a fork. */
export const Gauges = ({ view, reading }: Pick<ViewProps, "view"> & { readonly reading: Moving }) => {
  const root = useRef<HTMLDListElement>(null);
  const shown = view.state?.shown ?? 0;
  const scene = view.scenes[shown];
  const gauges = scene === undefined ? [] : gaugesOf(scene);
  const isForked = view.scenes.length === 2;
  useEffect(() => {
    const texts = [...(root.current?.querySelectorAll<HTMLElement>("[data-value]") ?? [])];
    const others = [...(root.current?.querySelectorAll<HTMLElement>("[data-other]") ?? [])];
    const meters = [...(root.current?.querySelectorAll<HTMLMeterElement>("meter") ?? [])];
    const write = ({ frames }: Moments): void => {
      const frame = frames[shown];
      const other = frames[1 - shown];
      if (frame === undefined) return;
      gauges.forEach((gauge, index) => {
        put(texts[index], gauge.text(frame));
        if (other !== undefined) put(others[index], gauge.text(other));
      });
      // A change that is not seen is not drawn.
      const level = Math.round(frame.served * 200) / 200;
      if (meters[0] !== undefined && meters[0].value !== level) meters[0].value = level;
    };
    return reading(write);
  }, [reading, scene, shown, isForked]);
  return (
    <dl class="gauges" ref={root}>
      {gauges.map(({ name, label, words, level }) => (
        <div key={name} class={`gauge ${name}`} title={words}>
          <dt>{label}</dt>
          <dd>
            <span data-value="" />
            {level === undefined ? null : (
              <meter min={0} max={1} low={0.5} high={0.99} optimum={1} aria-label={label} />
            )}
            {isForked ? (
              <small>
                {letterOf(1 - shown)}: <span data-other="" />
              </small>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const put = (element: HTMLElement | undefined, text: string): void => {
  if (element !== undefined && element.textContent !== text) element.textContent = text;
};
