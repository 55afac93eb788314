import { useEffect, useRef } from "preact/hooks";
import { countText } from "../../format.ts";
import type { Frame, Scene } from "../../protocol.ts";
import { drawMark, drawPhone, type Pen } from "./condition-marks.ts";
import type { MapColours } from "./map-colours.ts";
import type { MapLayout } from "./map-layout.ts";
import {
  conditionMeanings,
  conditionWords,
  doorMeanings,
  doorWords,
  legendOrder,
  phoneMeanings,
  phoneWords,
} from "./map-words.ts";

interface MapLegendProps {
  readonly scene: Scene;
  readonly layout: MapLayout;
  readonly frame: Frame | null;
  readonly colours: MapColours;
  /** How many phones a dot stands for. */
  readonly perDot: number;
}

const SIDE = 16;

/** A mark as in the picture. */
const Swatch = ({ draw, colours }: { readonly draw: (pen: Pen) => void; readonly colours: MapColours }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current!.getContext("2d")!;
    pen.setTransform(2, 0, 0, 2, 0, 0);
    pen.clearRect(0, 0, SIDE, SIDE);
    draw(pen);
  }, [colours]);
  return (
    <span class="map-swatch" aria-hidden="true">
      <canvas ref={canvas} width={2 * SIDE} height={2 * SIDE} />
    </span>
  );
};

const square = { x: 1, y: 1, width: SIDE - 2, height: SIDE - 2 };

/** How many servers and routers are in each condition. */
export const conditionCounts = ({
  layout,
  frame,
}: Pick<MapLegendProps, "layout" | "frame">): readonly number[] => {
  const counts = new Array<number>(8).fill(0);
  if (frame === null) return counts;
  for (const { component } of layout.cells) counts[frame.conditions[component] ?? 0]!++;
  for (const { component } of layout.routers) counts[frame.conditions[component] ?? 0]!++;
  return counts;
};

const Conditions = ({ scene, layout, frame, colours }: MapLegendProps) => {
  const counts = conditionCounts({ layout, frame });
  const isOne = layout.services.length < 2;
  return (
    <ul class="map-legend" aria-label="How servers and routers are">
      {legendOrder.map((condition) => (
        <li
          key={condition}
          class={counts[condition] === 0 ? "none" : ""}
          title={conditionMeanings[condition]}
        >
          <Swatch
            colours={colours}
            draw={(pen) =>
              drawMark(pen, square, condition, colours, {
                colour: isOne ? colours.services[0]! : colours.quiet,
                role: 0,
                isHolder: false,
              })
            }
          />
          <span>{conditionWords[condition]}</span> <b>{countText(counts[condition]!)}</b>
        </li>
      ))}
      {scene.groups.some(({ seats }) => seats.length > 0) ? <Roles colours={colours} /> : null}
    </ul>
  );
};

const roles = [
  { words: "acts", role: 0, isHolder: true, title: "the one of its group that does the work" },
  { words: "stands by", role: 1, isHolder: false, title: "takes over when the other one fails" },
] as const;

const Roles = ({ colours }: Pick<MapLegendProps, "colours">) => (
  <>
    {roles.map(({ words, role, isHolder, title }) => (
      <li key={words} title={title}>
        <Swatch
          colours={colours}
          draw={(pen) => drawMark(pen, square, 0, colours, { colour: colours.quiet, role, isHolder })}
        />
        <span>{words}</span>
      </li>
    ))}
  </>
);

const Services = ({ layout, colours }: Pick<MapLegendProps, "layout" | "colours">) =>
  layout.services.length < 2 ? null : (
    <ul class="map-legend" aria-label="Services">
      {layout.services.map((service, tint) => {
        const count = layout.cells.filter((cell) => cell.tint === tint).length;
        const colour = colours.services[tint % colours.services.length]!;
        return (
          <li key={service}>
            <Swatch
              colours={colours}
              draw={(pen) => drawMark(pen, square, 0, colours, { colour, role: 0, isHolder: false })}
            />
            <span>{service}</span> <b>{countText(count)}</b>
          </li>
        );
      })}
    </ul>
  );

const Phones = ({ frame, colours, perDot }: MapLegendProps) => {
  const counts = phoneWords.map((word) => frame?.phones?.[word] ?? 0);
  return (
    <ul class="map-legend" aria-label={`Phones: each dot stands for ${countText(perDot)}`}>
      <li class="map-note" aria-hidden="true">
        {perDot === 1 ? "Each dot is a phone:" : `Each dot stands for ${countText(perDot)} phones:`}
      </li>
      {phoneWords.map((word, state) => (
        <li key={word} class={counts[state]! < 0.5 ? "none" : ""} title={phoneMeanings[state]}>
          <Swatch colours={colours} draw={(pen) => drawPhone(pen, state, SIDE / 2, SIDE / 2, 5, colours)} />
          <span>{word}</span>
        </li>
      ))}
    </ul>
  );
};

const Notes = ({ scene, frame }: Pick<MapLegendProps, "scene" | "frame">) => {
  const door = frame?.cells.findIndex((state) => state !== 0) ?? -1;
  const state = frame?.cells[door] ?? 0;
  return (
    <>
      {scene.hasMessages ? (
        <p class="map-note">
          Only a few messages are drawn, and not at their true speed: one tick when the servers took it, two
          when it was delivered.
        </p>
      ) : null}
      {scene.cells.length === 0 ? null : (
        <p class="map-note">
          {door < 0
            ? "The front door lets phones in."
            : `Front door of ${scene.cells[door]!.name}: ${doorWords[state]}, ${doorMeanings[state]}.`}
        </p>
      )}
    </>
  );
};

/** What the marks of the picture mean, with how many there are of each; those of phones stand in the picture. */
export const MapLegend = (props: MapLegendProps) => (
  <div class="map-legends">
    {props.scene.populations.length === 0 ? null : <Phones {...props} />}
    <Services {...props} />
    <Conditions {...props} />
    <Notes {...props} />
  </div>
);
