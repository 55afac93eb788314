import { useEffect, useRef } from "preact/hooks";
import { withDeeds } from "../../action-words.ts";
import { clockText } from "../../format.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";

/** What happened so far, in sentences; each leads to its moment. */
export const Story = ({ view, commands }: ViewProps) => {
  const list = useRef<HTMLOListElement>(null);
  const { state, histories } = view;
  const story = histories[state?.shown ?? 0]?.story ?? [];
  const now = state?.time ?? 0;
  const isPlaying = view.pace.isPlaying;
  const count = story.length;
  // What has just happened is in sight, wherever one has gone to.
  const last = isPlaying ? count - 1 : story.findLastIndex(({ time }) => time <= now);
  useEffect(() => {
    const [box, line] = [list.current, list.current?.children[Math.max(0, last)]];
    if (box === null || !(line instanceof HTMLElement)) return;
    box.scrollTop += line.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
  }, [last]);
  return (
    <section class="story" aria-label="What happened">
      <h2>What happened</h2>
      {count === 0 ? (
        <p class="quiet">Nothing yet. Press play, or break something.</p>
      ) : (
        <ol ref={list}>
          {story.map(({ time, text }, index) => (
            <li key={`${time}-${index}`} class={!isPlaying && time > now ? "later" : ""}>
              <button type="button" class="moment" onClick={() => commands.seek(time)}>
                {clockText(time)}
              </button>
              <span>
                {state === null ? text : withDeeds(text, state, view.scenes[state.shown]?.deeds ?? [])}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
