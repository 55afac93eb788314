import { actionsIn } from "../names.ts";
import type { Asked, Deed, LabState, LessonState, Variant } from "../state.ts";

/** The variant in front. */
export const shownOf = (state: LabState): Variant => state.variants[state.shown] ?? state.variants[0];

const isSame = (one: Variant, other: Variant): boolean =>
  one.text === other.text &&
  one.design === other.design &&
  JSON.stringify(one.actions) === JSON.stringify(other.actions);

/** Another variant in the place of one. */
const replaced = (state: LabState, index: number, variant: Variant): LabState => {
  const [first, second] = state.variants;
  if (second === undefined) return { ...state, variants: [variant] };
  return { ...state, variants: index === 0 ? [variant, second] : [first, variant] };
};

/** A second variant, in front, that goes on otherwise from a time on. One that is there already makes way. */
const beside = (state: LabState, variant: Variant): LabState => ({
  ...state,
  variants: [state.variants[0], variant],
  shown: 1,
});

/** A second variant from the state's moment on, the same so far. */
export const forked = (state: LabState): LabState =>
  state.variants.length === 2 ? state : beside(state, { ...shownOf(state), forkedAt: state.time });

/** The variant in front alone. */
export const unforked = (state: LabState): LabState => ({
  ...state,
  variants: [{ ...shownOf(state), forkedAt: null }],
  shown: 0,
});

/** Numbers that are taken: those of actions, and of what a model has of an earlier time in the lab. */
const takenIds = ({ text, actions }: Variant): readonly number[] => [
  ...actions.map(({ id }) => id),
  ...actionsIn(text),
];

const nextId = ({ variants }: LabState): number => 1 + Math.max(0, ...variants.flatMap(takenIds));

/** The first millisecond after a moment: what is done now comes after all that has just happened, and is seen. */
const justAfter = (time: number): number => (Math.floor(time * 1000) + 1) / 1000;

/**
 * Something is done, to the variant in front or to all. What is done before a time up to which a single variant is known
 * already (`knownTo`, in seconds) leads to a fork: the future without it stays beside.
 */
export const acted = (
  state: LabState,
  deed: Deed,
  { everywhere, knownTo }: { readonly everywhere: boolean; readonly knownTo: number },
): LabState => {
  const at = deed.at ?? justAfter(state.time);
  const action = { ...deed, at, id: nextId(state) };
  const isPast = state.variants.length === 1 && at < knownTo;
  const base = isPast ? forked({ ...state, time: at }) : state;
  const from = everywhere && !isPast ? 0 : base.shown;
  const to = everywhere && !isPast ? base.variants.length - 1 : base.shown;
  let next: LabState = { ...base, time: deed.at === null ? at : state.time };
  for (let index = from; index <= to; index++) {
    const variant = next.variants[index]!;
    next = replaced(next, index, { ...variant, actions: [...variant.actions, action] });
  }
  return next;
};

const withoutAction = (variant: Variant, id: number): Variant => ({
  ...variant,
  actions: variant.actions.filter((action) => action.id !== id),
});

/** An action is taken back wherever it was done; two variants that are the same then become one. */
export const takenBack = (state: LabState, id: number): LabState => {
  const first = withoutAction(state.variants[0], id);
  if (state.variants[1] === undefined) return { ...state, variants: [first] };
  const second = withoutAction(state.variants[1], id);
  return isSame(first, second)
    ? { ...state, variants: [first], shown: 0 }
    : { ...state, variants: [first, second] };
};

/**
 * The variant in front is built otherwise, from its start. Where anything was seen of a single one (`knownTo` above 0), or done to
 * it, that one stays beside as the first variant.
 */
export const rebuilt = (
  state: LabState,
  change: Partial<Pick<Variant, "text" | "design">>,
  knownTo: number,
): LabState => {
  const variant = { ...shownOf(state), ...change };
  const isSplit = state.variants.length === 1 && (knownTo > 0 || state.variants[0].actions.length > 0);
  return isSplit ? beside(state, { ...variant, forkedAt: 0 }) : replaced(state, state.shown, variant);
};

/** Other runs: they are looked at from their start. */
export const askedFor = (state: LabState, asked: Partial<Asked>): LabState => {
  const next = { ...state.asked, ...asked };
  return { ...state, asked: next, time: 0 };
};

/** A part of where one is in the lesson changes, with answers besides those that there are; null: it is ended. */
export const learnt = (state: LabState, part: Partial<LessonState> | null): LabState => {
  if (part === null || state.lesson === null) return { ...state, lesson: null };
  const answers = { ...state.lesson.answers, ...part.answers };
  return { ...state, lesson: { ...state.lesson, ...part, answers } };
};
