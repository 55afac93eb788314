import { lengthText } from "./format.ts";
import { withoutActionNames } from "./names.ts";
import type { DeedOffer } from "./protocol.ts";
import type { Action, LabState } from "./state.ts";

/** A deed in words: what, to what. */
export const deedText = (
  { label, joint }: Pick<DeedOffer, "label" | "joint">,
  target: string | null,
): string => (target === null ? label : [label, joint, target].filter((word) => word !== "").join(" "));

/** An action in words: what, to what, for how long. */
export const actionText = ({ deed, target, lasts, amount }: Action, offers: readonly DeedOffer[]): string => {
  const offer = offers.find((one) => one.deed === deed);
  const much = amount === null ? [] : [`(${[amount, offer?.amount?.unit ?? ""].join(" ").trim()})`];
  return [
    offer === undefined ? [deed, target ?? ""].join(" ").trim() : deedText(offer, target),
    ...much,
    ...(lasts === null ? [] : [`for ${lengthText(lasts)}`]),
  ].join(" ");
};

/** A text in which the faults that somebody made here go by what was done. */
export const withDeeds = (text: string, { variants }: LabState, offers: readonly DeedOffer[]): string =>
  withoutActionNames(text, (id, name) => {
    const action = variants.flatMap(({ actions }) => actions).find((one) => one.id === id);
    return action === undefined ? name : `“${actionText({ ...action, lasts: null }, offers)}”`;
  });
