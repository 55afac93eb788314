import { useEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../timeline/lab-view.ts";
import { withDeeds } from "../action-words.ts";
import { clockText } from "../format.ts";

/** What happened so far, in sentences; each leads to its moment. */
export const Story = ({ view, commands }: ViewProps) => {
  const list = useRef<HTMLOListElement>(null);
  const { state, histories } = view;
  const story = histories[state?.shown ?? 0]?.story ?? [];
  const now = state?.time ?? 0;
  const isPlaying = view.pace.isPlaying;
  const count = story.length;
  useEffect(() => {
    if (list.current !== null && isPlaying) list.current.scrollTop = list.current.scrollHeight;
  }, [count, isPlaying]);
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
