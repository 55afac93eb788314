/** What things that are made in the lab are called in models, and variants on the page. One place, for both ends read them again. */

/** The name of the fault that is an action of a number. */
export const actionName = (id: number): string => `lab-${id}`;

const ACTION = /\blab-(\d{1,6})\b/g;

/** The numbers of the actions that a text names. */
export const actionsIn = (text: string): readonly number[] =>
  Array.from(text.matchAll(ACTION), ([, id]) => Number(id));

/** A text with something else for each name of an action. */
export const withoutActionNames = (text: string, instead: (id: number, name: string) => string): string =>
  text.replaceAll(ACTION, (name, id: string) => instead(Number(id), name));

/** The name of a design that controls write, by how many there are before it. */
export const designName = (before: number): string => (before === 0 ? "lab" : `lab-${before + 1}`);

/** Whether controls may have written a design of this name. */
export const isDesignName = (name: string): boolean => /^lab(?:-\d+)?$/.test(name);

/** What the first variant and the second are called. */
const LETTERS = ["A", "B"] as const;

/** What a variant is called by its place. */
export const letterOf = (index: number): (typeof LETTERS)[number] => LETTERS[index === 0 ? 0 : 1];
