import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

/** A panel beside the map, by its tab. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Whether something there waits to be gone on with. */
  readonly isReady?: boolean;
  readonly content: () => ComponentChildren;
  /** Whether it stays as it is while another one is looked at. */
  readonly isKept?: boolean;
}

/** Tabs: arrow keys go from one to the next, as everywhere. */
export const Tabs = ({
  tabs,
  chosen,
  onChoose,
}: {
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) => {
  const list = useRef<HTMLDivElement>(null);
  const place = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );
  const go = (to: number): void => {
    const next = tabs[(to + tabs.length) % tabs.length]!;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  const hear = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(to);
  };
  const shown = tabs[place]!;
  return (
    <div class="tabs">
      <div role="tablist" aria-label="What you can do" ref={list} onKeyDown={hear}>
        {tabs.map(({ id, label, isReady }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === shown.id}
            aria-controls={id === shown.id ? `panel-${id}` : undefined}
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label}
            {isReady === true && id !== shown.id ? (
              <span class="ready" aria-hidden="true">
                {" ✓"}
              </span>
            ) : null}
          </button>
        ))}
      </div>
      {tabs
        .filter(({ id, isKept }) => id === shown.id || isKept === true)
        .map(({ id, content }) => (
          <div
            key={id}
            role="tabpanel"
            id={`panel-${id}`}
            aria-labelledby={`tab-${id}`}
            class={`panel panel-${id}`}
            hidden={id !== shown.id}
          >
            {content()}
          </div>
        ))}
    </div>
  );
};
