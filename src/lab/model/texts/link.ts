import type { LabState, Variant } from "../../state.ts";
import { idOfText, libraryModel } from "./library-models.ts";
import { stateFrom } from "./state-schema.ts";

/** The form of links that this page writes. */
const FORM = "1.";
/** The longest link that is read, in characters, and the most that it may unfold to, in bytes. */
const LONGEST = 400_000;
const MOST_BYTES = 2_000_000;
/** How a text of the library stands in a link: not a letter of YAML. */
const BY_ID = "\u0000id:";

const shortened = (variant: Variant): Variant => {
  const id = idOfText(variant.text);
  return id === undefined ? variant : { ...variant, text: `${BY_ID}${id}` };
};

const restored = (variant: Variant): Variant => {
  if (!variant.text.startsWith(BY_ID)) return variant;
  const id = variant.text.slice(BY_ID.length);
  const text = libraryModel(id);
  if (text === undefined)
    throw new Error(`The link asks for the model “${id.slice(0, 60)}”, which this page does not have.`);
  return { ...variant, text };
};

const withVariants = (state: LabState, change: (variant: Variant) => Variant): LabState => {
  const [first, second] = state.variants;
  return {
    ...state,
    variants: second === undefined ? [change(first)] : [change(first), change(second)],
  };
};

/** The chunks of a stream; refused as soon as they are more than they may be. */
const gathered = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error("The link unfolds to more than it may.");
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

const through = (bytes: Uint8Array, change: GenericTransformStream): ReadableStream<Uint8Array> =>
  new Blob([bytes as BlobPart]).stream().pipeThrough(change as ReadableWritablePair<Uint8Array, Uint8Array>);

const toText = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

const fromText = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/**
 * What stands behind the # of a link to a state: models of the library by their names, the rest packed.
 *
 * @throws Error with a sentence where it would be more than a link is read.
 */
export const linkOf = async (state: LabState): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(withVariants(state, shortened)));
  const packed = await gathered(through(bytes, new CompressionStream("deflate-raw")), MOST_BYTES);
  const link = `${FORM}${toText(packed)}`;
  if (bytes.length > MOST_BYTES || link.length > LONGEST)
    throw new Error("This is too much for a link: save it as a file.");
  return link;
};

const DAMAGED = "The link is damaged: a part of it is missing or was changed.";

/**
 * The state that a link says.
 *
 * @throws Error with a sentence where it says none.
 */
export const stateOfLink = async (text: string): Promise<LabState> => {
  if (!text.startsWith(FORM)) throw new Error("That is not a link of this page.");
  if (text.length > LONGEST) throw new Error("The link is longer than it may be.");
  let data: unknown;
  try {
    const packed = fromText(text.slice(FORM.length));
    const bytes = await gathered(through(packed, new DecompressionStream("deflate-raw")), MOST_BYTES);
    data = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("The link unfolds")) throw error;
    throw new Error(DAMAGED);
  }
  return withVariants(stateFrom(data), restored);
};
