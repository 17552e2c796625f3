/** Texts as bytes and back. Every engine can, but TypeScript tells so only where there is a DOM. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
