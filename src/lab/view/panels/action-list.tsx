import { actionText } from "../../action-words.ts";
import { clockText } from "../../format.ts";
import { letterOf } from "../../names.ts";
import type { DeedOffer } from "../../protocol.ts";
import type { Action, LabState } from "../../state.ts";
import type { Commands } from "../../timeline/lab-view.ts";

/** All that was done, once each, with the variants that it was done to. */
const done = ({ variants }: LabState): readonly { readonly action: Action; readonly where: string }[] => {
  const byId = new Map<number, { action: Action; where: string }>();
  variants.forEach(({ actions }, index) => {
    for (const action of actions) {
      const letter = letterOf(index);
      const known = byId.get(action.id);
      byId.set(action.id, { action, where: known === undefined ? letter : `${known.where} and ${letter}` });
    }
  });
  return [...byId.values()].sort((one, other) => one.action.at - other.action.at);
};

/** What was done and is to be done; each can be taken back. */
export const ActionList = ({
  state,
  commands,
  offers,
}: {
  readonly state: LabState;
  readonly commands: Commands;
  readonly offers: readonly DeedOffer[];
}) => {
  const all = done(state);
  const isForked = state.variants.length === 2;
  return (
    <section class="actions" aria-label="What was done">
      <h3>What was done</h3>
      {all.length === 0 ? (
        <p class="quiet">Nothing yet. All that happens, happens by itself.</p>
      ) : (
        <ol>
          {all.map(({ action, where }) => (
            <li key={action.id}>
              <button type="button" class="moment" onClick={() => commands.seek(action.at)}>
                {clockText(action.at)}
              </button>
              <span>
                {actionText(action, offers)}
                {isForked ? <small> in {where}</small> : null}
              </span>
              <button
                type="button"
                aria-label={`Take back: ${actionText(action, offers)}`}
                onClick={() => commands.takeBack(action.id)}
              >
                Take back
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
