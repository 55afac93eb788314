import type { LabState, Variant } from "../../state.ts";

/** The lesson's model under the designs of a step, as it was before anybody changed anything. */
export const measuredState = (state: LabState, text: string, designs: readonly string[]): LabState => {
  const [first, second] = designs.map(
    (design, index): Variant => ({ text, design, actions: [], forkedAt: index === 0 ? null : 0 }),
  );
  return {
    ...state,
    shown: 0,
    time: 0,
    lesson: null,
    variants: second === undefined ? [first!] : [first!, second],
  };
};
