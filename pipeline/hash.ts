const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = async (bytes: Uint8Array) =>
  toHex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256OfText = (text: string) => sha256(new TextEncoder().encode(text));
