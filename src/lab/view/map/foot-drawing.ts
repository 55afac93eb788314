import { CONDITION } from "../../codes.ts";
import { drawMark, type Pen } from "./condition-marks.ts";
import { FIGURE, type MapChip, type MapCrew } from "./foot-layout.ts";
import { drawLabel, type Still } from "./still-layer.ts";

const plain = { isStrong: false, isOnLines: false, isQuiet: false, align: "left" } as const;

const drawFigure = (pen: Pen, x: number, y: number, isBusy: boolean, { colours }: Still): void => {
  const colour = isBusy ? colours.conditions[CONDITION.inRepair]! : colours.quiet;
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(x + 7, y + 7, 3.5, 0, 2 * Math.PI);
  pen.moveTo(x + 1, y + 22);
  pen.arc(x + 7, y + 19, 6, Math.PI, 2 * Math.PI);
  pen.lineTo(x + 13, y + 22);
  pen.closePath();
  if (isBusy) pen.fill();
  pen.stroke();
};

/** What people of a crew do, in words. */
const crewText = (busy: number, isAway: boolean, jobs: number): string =>
  [
    busy > 0 ? `${busy} at work` : isAway ? "away" : "free",
    ...(jobs === 0 ? [] : [jobs === 1 ? "1 waits" : `${jobs} wait`]),
  ].join(", ");

const drawCrew = (pen: Pen, crew: MapCrew, still: Still): void => {
  const { layout, frame, colours } = still;
  const { text: size } = layout;
  const busy = frame.busy[crew.crew] ?? 0;
  drawLabel(pen, { ...crew, ...plain, size, width: crew.textWidth, isQuiet: true }, colours);
  const from = crew.x + crew.textWidth;
  for (let figure = 0; figure < crew.figures; figure++)
    drawFigure(pen, from + figure * FIGURE, crew.y + 2, figure < busy, still);
  const end = from + crew.figures * FIGURE + 5;
  const text = crewText(busy, (frame.away[crew.crew] ?? 0) > 0, frame.jobs[crew.crew] ?? 0);
  drawLabel(pen, { ...crew, ...plain, text, size, x: end, width: crew.x + crew.width - end }, colours);
};

const drawChip = (pen: Pen, chip: MapChip, { layout, frame, colours }: Still): void => {
  const { x, y, width, height, component } = chip;
  const condition = frame.conditions[component]!;
  pen.beginPath();
  pen.roundRect(x + 1, y + 1, width - 2, height - 2, height / 2);
  pen.strokeStyle = condition === 0 ? colours.quiet : colours.conditions[condition]!;
  pen.lineWidth = condition === 0 ? 1 : 2;
  pen.setLineDash([3, 3]);
  pen.stroke();
  pen.setLineDash([]);
  const mark = { x: x + 9, y: y + height / 2 - 6, width: 12, height: 12 };
  drawMark(pen, mark, condition, colours, { colour: colours.quiet, role: 0, isHolder: false });
  drawLabel(pen, { ...chip, ...plain, size: layout.text, x: x + 26, width: width - 30 }, colours);
};

/** Draws crews, and places that hold nothing that is drawn. */
export const drawFoot = (pen: Pen, still: Still): void => {
  for (const crew of still.layout.crews) drawCrew(pen, crew, still);
  for (const chip of still.layout.chips) drawChip(pen, chip, still);
};
