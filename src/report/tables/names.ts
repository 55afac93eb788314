/** Units by the word that says them in a name; a number without a unit says nothing. */
const UNIT_WORDS: Readonly<Record<string, string>> = { "1": "", "%": "percent" };

/**
 * A name in lower-case words with `_` between them, which no reader of tables has to quote. It begins with a letter; what is no
 * Latin letter and no digit parts words.
 *
 * ```ts
 * import { snakeCase } from "../src/report/tables/names.ts";
 * snakeCase("services.chat.life.mean") // => "services_chat_life_mean"
 * snakeCase("userHours") // => "user_hours"
 * snakeCase("95th") // => "x_95th"
 * ```
 */
export const snakeCase = (name: string): string => {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(words) ? words : `x_${words}`;
};

const unitWords = (unit: string): string => {
  const known = UNIT_WORDS[unit];
  if (known !== undefined) return known;
  return snakeCase(unit.replace(/^1\//, "per ").replaceAll("/", " per "));
};

/**
 * The name of a column with its unit, unless the name already says it.
 *
 * ```ts
 * import { columnName } from "../src/report/tables/names.ts";
 * columnName("longest-outage", "s") // => "longest_outage_s"
 * columnName("user-hours-lost", "user-hours") // => "user_hours_lost"
 * columnName("outages", "1") // => "outages"
 * ```
 */
export const columnName = (name: string, unit = "1"): string => {
  const [words, said] = [snakeCase(name), unitWords(unit)];
  return said === "" || `_${words}_`.includes(`_${said}_`) ? words : `${words}_${said}`;
};

/** The names in order, each of which that stands there before with the first number, from 2 on, that makes it its own. */
export const distinctNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name}_${number}`;
    taken.add(own);
    return own;
  });
};
