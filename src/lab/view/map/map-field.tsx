import { useState } from "preact/hooks";
import type { Frame, Scene } from "../../protocol.ts";
import type { MapLayout, MapThing } from "./map-layout.ts";
import { thingText } from "./map-words.ts";
import { thingAt } from "./pointing.ts";
import { directions, nextThing } from "./spatial-keys.ts";
import { useMedia } from "./use-media.ts";

interface MapFieldProps {
  readonly scene: Scene;
  readonly layout: MapLayout;
  readonly frame: Frame | null;
  readonly chosen: number | null;
  readonly onChoose: (component: number | null) => void;
}

const MOUSE_REACH = 3;
const FINGER_REACH = 22;

const ringAround = ({ x, y, width, height }: MapThing) => ({
  left: `${x - 3}px`,
  top: `${y - 3}px`,
  width: `${width + 6}px`,
  height: `${height + 6}px`,
});

/** Beside a thing, on the side where there is more room. */
const tooltipBeside = ({ x, y, width, height }: MapThing, layout: MapLayout) => {
  const room = Math.min(256, layout.width);
  const left = Math.max(0, Math.min(layout.width - room, x + width / 2 - room / 2));
  const isLow = y + Math.min(height, 40) > layout.height / 2;
  return {
    left: `${left}px`,
    width: `${room}px`,
    ...(isLow
      ? { bottom: `${layout.height - y + 8}px` }
      : { top: `${y + (height > 80 ? 26 : height) + 8}px` }),
  };
};

/** What can be done to a field: where it points, and what its keys do. */
const fieldHandlers = (
  { layout: { things }, chosen, onChoose }: MapFieldProps,
  at: number,
  setCurrent: (index: number) => void,
  setHovered: (index: number) => void,
) => {
  const point = ({ offsetX, offsetY, pointerType }: PointerEvent): number =>
    thingAt(things, offsetX, offsetY, pointerType === "mouse" ? MOUSE_REACH : FINGER_REACH);
  const choose = (index: number): void => {
    const component = things[index]?.component ?? null;
    if (index >= 0) setCurrent(index);
    onChoose(component === chosen ? null : component);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (direction !== undefined) setCurrent(nextThing(things, at, direction));
    else if (event.key === "Home") setCurrent(0);
    else if (event.key === "End") setCurrent(things.length - 1);
    else if (event.key === "Enter" || event.key === " ") choose(at);
    else if (event.key === "Escape" && chosen !== null) onChoose(null);
    else return;
    setHovered(-1);
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onKeyDown,
    onPointerMove: (event: PointerEvent) => setHovered(point(event)),
    onPointerLeave: () => setHovered(-1),
    onClick: (event: MouseEvent) => choose(point(event as PointerEvent)),
  };
};

/**
 * What can be pointed at. To a screen reader it is a list box with one option at a time, the current one, that says where it
 * stands in the whole: so it can be read and chosen by the usual keys without five hundred elements, and without the
 * application mode, in which a reader's own keys do nothing.
 */
export const MapField = (props: MapFieldProps) => {
  const { scene, layout, frame, chosen } = props;
  const [hovered, setHovered] = useState(-1);
  const [current, setCurrent] = useState(0);
  const [hasFocus, setFocus] = useState(false);
  const isTouched = useMedia("(hover: none)");
  const { things } = layout;
  const at = Math.min(current, things.length - 1);
  const [here, pointed] = [things[at], things[hovered]];
  const chosenThing = chosen === null ? undefined : things.find(({ component }) => component === chosen);
  // A finger does not hover: what it has chosen is told instead.
  const told = pointed ?? (hasFocus ? here : isTouched ? chosenThing : undefined);
  return (
    <>
      <div
        class="map-field"
        role="listbox"
        tabIndex={0}
        aria-label="Places, routers and servers: arrow keys move between them, Enter chooses one"
        aria-activedescendant={here === undefined ? undefined : `map-thing-${at}`}
        onFocus={(event: FocusEvent) => setFocus((event.currentTarget as Element).matches(":focus-visible"))}
        onBlur={() => setFocus(false)}
        {...fieldHandlers(props, at, setCurrent, setHovered)}
      >
        {here === undefined ? null : (
          // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus
          <div
            key={at}
            id={`map-thing-${at}`}
            role="option"
            aria-selected={here.component === chosen}
            aria-posinset={at + 1}
            aria-setsize={things.length}
            class={hasFocus ? "map-ring map-current" : "map-ring map-unseen"}
            style={ringAround(here)}
          >
            <span class="hidden">{thingText(scene, frame, here.component)}</span>
          </div>
        )}
      </div>
      {chosenThing === undefined ? null : <div class="map-ring map-chosen" style={ringAround(chosenThing)} />}
      {pointed === undefined ? null : <div class="map-ring map-hovered" style={ringAround(pointed)} />}
      {told === undefined ? null : (
        <div class="map-tooltip" aria-hidden="true" style={tooltipBeside(told, layout)}>
          <Told text={thingText(scene, frame, told.component)} />
        </div>
      )}
    </>
  );
};

const Told = ({ text }: { readonly text: string }) => {
  const [name, ...rest] = text.split(" · ");
  return (
    <p>
      <b>{name}</b>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  );
};
