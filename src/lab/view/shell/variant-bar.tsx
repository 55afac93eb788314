import { clockText } from "../../format.ts";
import { letterOf } from "../../names.ts";
import type { LabState, Variant } from "../../state.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";

/** What sets a variant apart, in a few words. */
const variantText = (state: LabState, index: number, titleOf: (variant: Variant) => string): string => {
  const variant = state.variants[index]!;
  const [first] = state.variants;
  const done = variant.actions.length;
  const design = titleOf(variant);
  const isChanged = index > 0 && variant.text !== first.text;
  return [
    isChanged ? `${design}, changed` : design,
    ...(done === 0 ? [] : [`${done} ${done === 1 ? "thing" : "things"} done`]),
    ...(variant.forkedAt === null || variant.forkedAt === 0
      ? []
      : [`other from ${clockText(variant.forkedAt)}`]),
  ].join(" · ");
};

/** Which of the variants is in front; fork, keep one, undo. */
export const VariantBar = ({ view, commands }: ViewProps) => {
  const { state, scenes } = view;
  if (state === null) return null;
  const isForked = state.variants.length === 2;
  const titleOf = ({ design }: Variant): string =>
    scenes[0]?.designs.find(({ name }) => name === design)?.title ?? design;
  return (
    <fieldset class="variants">
      <legend class="hidden">Futures</legend>
      {state.variants.map((_, index) => (
        <button
          key={letterOf(index)}
          type="button"
          class={`variant variant-${index}`}
          aria-pressed={index === state.shown}
          onClick={() => commands.show(index)}
        >
          <b>{letterOf(index)}</b> {variantText(state, index, titleOf)}
        </button>
      ))}
      {isForked ? (
        <button type="button" onClick={commands.dropFork}>
          Keep only {letterOf(state.shown)}
        </button>
      ) : (
        <button type="button" onClick={commands.fork} title="A second future from here (B)">
          Fork here
        </button>
      )}
      <button type="button" disabled={!view.canUndo} onClick={commands.undo}>
        Undo
      </button>
      <button type="button" disabled={!view.canRedo} onClick={commands.redo}>
        Redo
      </button>
    </fieldset>
  );
};
