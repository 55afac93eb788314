/** Pictures for buttons, drawn rather than taken from a font that a machine may not have. */
const paths = {
  play: "M7 4l13 8-13 8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
  start: "M5 4h3v16H5zM20 4v16L9 12z",
  previous: "M16 5v14L6 12z",
  next: "M8 5l10 7-10 7z",
} as const;

/** A picture of a button, in the colour of its text; whoever uses it gives the button a name. */
export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
