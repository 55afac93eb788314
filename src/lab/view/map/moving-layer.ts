import { countText } from "../../format.ts";
import type { Frame, Scene } from "../../protocol.ts";
import { drawPhone, type Pen } from "./condition-marks.ts";
import { COURIERS, type Couriers, courierPick, FATE } from "./couriers.ts";
import { DOT, type DotField } from "./dot-field.ts";
import type { MapColours } from "./map-colours.ts";
import type { MapLayout } from "./map-layout.ts";
import type { Rect } from "./rect.ts";

/** What is shown, and how. */
export interface Shown {
  readonly scene: Scene;
  readonly layout: MapLayout;
  readonly colours: MapColours;
  /** Whether nothing may move by itself. */
  readonly isReduced: boolean;
}

/** The size of a stamp for a phone, in pixels of the page. */
const STAMP = 12;

const stampsFor = ({ colours }: Shown, radius: number, ratio: number): HTMLCanvasElement => {
  const canvas = document.createElement("canvas");
  canvas.width = STAMP * 4 * ratio;
  canvas.height = STAMP * ratio;
  const pen = canvas.getContext("2d")!;
  pen.scale(ratio, ratio);
  for (let state = 0; state < 4; state++)
    drawPhone(pen, state, (state + 0.5) * STAMP, STAMP / 2, radius, colours);
  return canvas;
};

/** So large that dots hardly touch where all of them are in one region. */
const radiusFor = ({ layout }: Shown, dots: number): number => {
  const { width, height } = layout.phones?.connected ?? { width: 100, height: 100 };
  return Math.max(1.5, Math.min(4.5, Math.sqrt((width * height) / Math.max(1, dots)) * 0.28));
};

/** Draws phones and messages. It makes nothing new from one picture to the next, but for numbers that have changed. */
export class MovingLayer {
  readonly #pen: Pen;
  readonly #shown: Shown;
  readonly #stamps: HTMLCanvasElement;
  readonly #ratio: number;
  readonly #font: string;
  readonly #numbers = new Float64Array(4).fill(-1);
  readonly #texts = ["", "", "", ""];

  constructor(pen: Pen, shown: Shown, { ratio, dots }: { readonly ratio: number; readonly dots: number }) {
    this.#pen = pen;
    this.#shown = shown;
    this.#ratio = Math.ceil(ratio);
    this.#stamps = stampsFor(shown, radiusFor(shown, dots), this.#ratio);
    this.#font = `${shown.layout.text}px system-ui, sans-serif`;
  }

  /** A picture of what moves, at a time in milliseconds. */
  draw(frame: Frame, dots: DotField | null, couriers: Couriers, now: number): void {
    const { layout } = this.#shown;
    if (layout.phones === null || dots === null) return;
    const { all } = layout.phones;
    if (couriers.isMoving || this.#shown.scene.hasMessages)
      this.#pen.clearRect(0, 0, layout.width, layout.height);
    else this.#pen.clearRect(all.x, all.y, all.width, all.height);
    this.#drawDots(dots);
    this.#drawNumbers(frame);
    if (couriers.isMoving)
      for (let courier = 0; courier < COURIERS; courier++)
        if (couriers.numbers[courier] !== 0) this.#drawCourier(couriers, courier, dots, now);
  }

  #drawDots({ count, states, x, y }: DotField): void {
    const size = STAMP * this.#ratio;
    for (let dot = 0; dot < count; dot++) {
      const state = states[dot]!;
      if (state === DOT.away) continue;
      this.#pen.drawImage(
        this.#stamps,
        state * size,
        0,
        size,
        size,
        x[dot]! - STAMP / 2,
        y[dot]! - STAMP / 2,
        STAMP,
        STAMP,
      );
    }
  }

  #drawNumbers({ phones }: Frame): void {
    const { layout, colours } = this.#shown;
    if (phones === null || layout.phones === null) return;
    const { connected, waiting, trying } = layout.phones;
    this.#pen.font = this.#font;
    this.#pen.textAlign = "left";
    this.#pen.textBaseline = "middle";
    this.#pen.fillStyle = colours.quiet;
    this.#pen.strokeStyle = colours.fills[0];
    this.#pen.lineWidth = 4;
    this.#pen.lineJoin = "round";
    this.#write(0, "connected", phones.connected, connected, 0);
    this.#write(1, "unaware", phones.unaware, connected, connected.width / 2);
    this.#write(2, "waiting", phones.waiting, waiting, 0);
    this.#write(3, "trying", phones.trying, trying, 0);
  }

  #write(which: number, word: string, count: number, { x, y, width }: Rect, aside: number): void {
    if (this.#numbers[which] !== count) {
      this.#numbers[which] = count;
      this.#texts[which] = which === 1 && count < 0.5 ? "" : `${word} ${countText(count)}`;
    }
    const { text } = this.#shown.layout;
    const [left, middle] = [x + aside, y - text * 0.95];
    // Dots pass behind it.
    this.#pen.strokeText(this.#texts[which]!, left, middle, width - aside);
    this.#pen.fillText(this.#texts[which]!, left, middle, width - aside);
  }

  #drawCourier(couriers: Couriers, courier: number, dots: DotField, now: number): void {
    const legs = couriers.legs(courier, now);
    if (legs < 0) return;
    const { layout, colours } = this.#shown;
    const number = couriers.numbers[courier]!;
    const fate = couriers.fates[courier]!;
    const from = courierPick(number, legs <= 1 ? 0 : 2, dots.count);
    const server = layout.cells[courierPick(number, 1, layout.cells.length)];
    const gate = layout.gates[courierPick(number, 1, layout.gates.length)];
    if (server === undefined) return;
    const half = layout.side / 2;
    const isRefused = fate === FATE.refused && gate !== undefined;
    const [endX, endY] = isRefused ? [gate.x, gate.y] : [server.x + half, server.y + half];
    const share = legs <= 1 ? legs : 2 - legs;
    const middleX = gate === undefined ? (dots.x[from]! + endX) / 2 : gate.x + gate.width / 2;
    const middleY = gate === undefined ? (dots.y[from]! + endY) / 2 : gate.y + gate.height / 2;
    // A bend through the front door.
    const x = bend(dots.x[from]!, middleX, endX, share);
    const y = bend(dots.y[from]!, middleY, endY, share);
    const ticks = legs >= 2 ? 2 : legs >= 1 && !isRefused ? 1 : 0;
    this.#drawMessage(x, y, ticks, isRefused && legs >= 1, colours.ink, colours.page);
  }

  #drawMessage(x: number, y: number, ticks: number, isRefused: boolean, ink: string, page: string): void {
    const pen = this.#pen;
    pen.fillStyle = ink;
    pen.strokeStyle = page;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.roundRect(x - 10, y - 7, 20, 14, 4);
    pen.fill();
    pen.stroke();
    pen.beginPath();
    for (let tick = 0; tick < ticks; tick++) {
      const left = x - 4 - (ticks - 1) * 2.5 + tick * 5;
      pen.moveTo(left, y);
      pen.lineTo(left + 2.5, y + 3);
      pen.lineTo(left + 7, y - 3.5);
    }
    if (isRefused) {
      pen.moveTo(x - 3, y - 3);
      pen.lineTo(x + 3, y + 3);
      pen.moveTo(x + 3, y - 3);
      pen.lineTo(x - 3, y + 3);
    }
    pen.stroke();
  }
}

const bend = (from: number, middle: number, to: number, share: number): number =>
  share < 0.5 ? from + (middle - from) * share * 2 : middle + (to - middle) * (share * 2 - 1);
