export { alpha } from "./alpha.ts";
export { beta } from "./beta.ts";
export { multipleGreekLetters } from "./multiple-greek-letters.ts";
