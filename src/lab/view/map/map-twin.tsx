import { useEffect, useRef, useState } from "preact/hooks";
import type { Frame, Scene } from "../../protocol.ts";
import { conditionWords, countsText } from "./map-words.ts";
import { type PlaceNode, placeTree, type ServerBlock } from "./place-tree.ts";

interface TwinProps {
  readonly scene: Scene;
  readonly frame: Frame | null;
  readonly onChoose: (component: number) => void;
}

/** Milliseconds between two versions of the list. */
const PACE = 1000;
/** More bad ones than these are not named one by one; good ones are where a scene has no more components than that. */
const MOST_NAMED = 12;
const SMALL_SCENE = 40;

const conditionOf = (frame: Frame | null, component: number): number => frame?.conditions[component] ?? 0;

const Named = ({ scene, frame, members, onChoose }: TwinProps & { readonly members: readonly number[] }) => {
  const bad = members.filter((member) => conditionOf(frame, member) !== 0);
  const isSmall = scene.components.length <= SMALL_SCENE || members.length === 1;
  const named = (isSmall ? members : bad).slice(0, isSmall ? SMALL_SCENE : MOST_NAMED);
  if (named.length === 0) return null;
  return (
    <ul>
      {named.map((component) => (
        <li key={component}>
          <button type="button" onClick={() => onChoose(component)}>
            {scene.components[component]!.name}
          </button>{" "}
          {conditionWords[conditionOf(frame, component)]}
        </li>
      ))}
      {bad.length > named.length ? <li>and {bad.length - named.length} more that are not good</li> : null}
    </ul>
  );
};

const Block = ({ block, ...twin }: TwinProps & { readonly block: ServerBlock }) => (
  <li>
    {block.service || "servers"}: {countsText(block.members.map((member) => conditionOf(twin.frame, member)))}
    <Named {...twin} members={block.members} />
  </li>
);

const Place = ({ node, ...twin }: TwinProps & { readonly node: PlaceNode }) => {
  const inner = (
    <>
      {node.blocks.map((block) => (
        <Block key={block.service} {...twin} block={block} />
      ))}
      {node.children.map((child) => (
        <Place key={child.name} {...twin} node={child} />
      ))}
    </>
  );
  if (node.component < 0) return inner;
  const condition = conditionOf(twin.frame, node.component);
  return (
    <li>
      <button type="button" onClick={() => twin.onChoose(node.component)}>
        {node.name}
      </button>{" "}
      {node.kind.replace("-", " ")}, {conditionWords[condition]}
      <ul>{inner}</ul>
    </li>
  );
};

const List = (twin: TwinProps) => {
  const { scene } = twin;
  const tree = placeTree(scene);
  const routers = scene.components.flatMap(({ kind }, index) => (kind === "router" ? [index] : []));
  return (
    <ul class="map-list">
      {tree.roots.map((node) => (
        <Place key={node.name} {...twin} node={node} />
      ))}
      {routers.length === 0 ? null : (
        <li>
          routers: {countsText(routers.map((router) => conditionOf(twin.frame, router)))}
          <Named {...twin} members={routers} />
        </li>
      )}
      {tree.chips.length === 0 ? null : (
        <li>
          other places: {countsText(tree.chips.map((place) => conditionOf(twin.frame, place)))}
          <Named {...twin} members={tree.chips} />
        </li>
      )}
    </ul>
  );
};

/** The latest value, but not more often than once in so many milliseconds. */
const useSlowly = <Value,>(value: Value, pace: number): Value => {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setShown(latest.current);
    }, pace);
  }, [value, pace]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return shown;
};

/** The picture as a list of places, what stands in them and how it is; made only while it is open. */
export const MapTwin = (twin: TwinProps) => {
  const [isOpen, setOpen] = useState(false);
  const frame = useSlowly(twin.frame, PACE);
  return (
    <details
      class="map-twin"
      onToggle={(event: Event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>The same as a list</summary>
      {isOpen ? <List {...twin} frame={frame} /> : null}
    </details>
  );
};
