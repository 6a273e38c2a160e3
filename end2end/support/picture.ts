import jsQR from 'jsqr';
import { PNG } from 'pngjs';

type Decode = (data: Uint8ClampedArray, width: number, height: number, options: object) => { data: string } | null;
// The package is CommonJS: its default export is one level deeper than its types say.
const decode = ((jsQR as unknown as { default?: Decode }).default ?? jsQR) as Decode;

/**
 * Reads a QR code from a screenshot as a phone's camera does. Dark on light only, since many authenticator apps read nothing
 * else.
 */
export function readQrCode(png: Buffer): string | undefined {
  const picture = PNG.sync.read(png);
  const pixels = new Uint8ClampedArray(picture.data);
  return decode(pixels, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data;
}

/** The number of colours in a screenshot; a blank page has one. */
export function colours(png: Buffer): number {
  const { data } = PNG.sync.read(png);
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}

/** The relative luminance (0 black to 1 white) of a pixel. */
export function luminance(png: Buffer, x: number, y: number): number {
  const picture = PNG.sync.read(png);
  const at = (y * picture.width + x) * 4;
  const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
