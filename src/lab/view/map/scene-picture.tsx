import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Scene } from "../../protocol.ts";
import type { Moving } from "../../timeline/lab-view.ts";
import { useWidth } from "../timeline/use-width.ts";
import { mapColours } from "./map-colours.ts";
import { MapField } from "./map-field.tsx";
import { layMap } from "./map-layout.ts";
import { MapLegend } from "./map-legend.tsx";
import { dotsFor, MapPainter } from "./map-painter.ts";
import { MapTwin } from "./map-twin.tsx";
import { thingText } from "./map-words.ts";
import { useMedia } from "./use-media.ts";
import { useSlowFrame } from "./use-slow-frame.ts";

/** A scene, which of the variants it is, and what of it is chosen. */
export interface ScenePictureProps {
  readonly scene: Scene;
  readonly variant: number;
  readonly chosen: number | null;
  readonly onChoose: (component: number | null) => void;
  readonly moving: Moving;
  /** The same for what is read: at the pace of all other numbers of the page. */
  readonly reading: Moving;
}

/** A scene on canvas, with what can be pointed at, its legend, and the same as a list. */
export const ScenePicture = ({ scene, variant, chosen, onChoose, moving, reading }: ScenePictureProps) => {
  const stage = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapPainter | null>(null);
  const width = useWidth(stage);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const isReduced = useMedia("(prefers-reduced-motion: reduce)");
  const layout = useMemo(() => layMap(scene, width), [scene, width]);
  const frame = useSlowFrame(moving, variant);
  const colours = mapColours(isDark);

  useEffect(() => {
    painter.current = new MapPainter(still.current!, above.current!);
    return () => painter.current?.stop();
  }, []);
  useEffect(
    () => painter.current!.show({ scene, layout, colours, isReduced }),
    [scene, layout, colours, isReduced],
  );
  useEffect(
    () =>
      moving(({ frames }) => {
        const now = frames[variant];
        if (now !== undefined) painter.current?.take(now);
      }),
    [moving, variant],
  );
  useEffect(
    () =>
      reading(({ frames }) => {
        const now = frames[variant];
        if (now !== undefined) painter.current?.read(now);
      }),
    [reading, variant],
  );
  const { perDot } = dotsFor(scene, layout);
  return (
    <section class="map" aria-label="The service">
      <div class="map-stage" ref={stage} style={{ height: `${layout.height}px` }}>
        <div aria-hidden="true">
          <canvas class="map-canvas" ref={still} style={sizeOf(layout)} />
          <canvas class="map-canvas" ref={above} style={sizeOf(layout)} />
        </div>
        <MapField scene={scene} layout={layout} frame={frame} chosen={chosen} onChoose={onChoose} />
      </div>
      <p class="hidden" role="status">
        {chosen === null || scene.components[chosen] === undefined
          ? ""
          : `Chosen: ${thingText(scene, null, chosen)}`}
      </p>
      <MapLegend scene={scene} layout={layout} frame={frame} colours={colours} perDot={perDot} />
      <MapTwin scene={scene} frame={frame} onChoose={onChoose} />
    </section>
  );
};

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width: `${width}px`,
  height: `${height}px`,
});
