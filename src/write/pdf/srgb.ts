/**
 * The colour space of the screen as an ICC profile (version 4), which PDF/A asks for. It is made here from the numbers of
 * IEC 61966-2-1, so that no profile that somebody has rights in needs to be carried along.
 */
export function srgbProfile(): Uint8Array {
  const tags = profileTags();
  const tableSize = 4 + 12 * tags.length;
  const bodies = tags.map(({ body }) => padded(body));
  const size = headerSize + tableSize + bodies.reduce((sum, body) => sum + body.length, 0);
  let offset = headerSize + tableSize;
  const table = tags.map(({ signature, body }, at) => {
    const entry = Buffer.concat([ascii(signature), uint32(offset), uint32(body.length)]);
    offset += bodies[at]?.length ?? 0;
    return entry;
  });
  return Uint8Array.from(Buffer.concat([header(size), uint32(tags.length), ...table, ...bodies]));
}

const headerSize = 128;

/** The standard light of the profile's connection space, D50. */
const white = [0.9642, 1, 0.8249] as const;

/** Primaries of sRGB, seen under D50 (Bradford), and the adaptation from its own white, D65. */
const primaries = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const;
const adaptation = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
] as const;

/** Parametric curve 3: ((v + 0.055) / 1.055) ^ 2.4 above 0.04045, v / 12.92 below. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

function profileTags(): readonly { readonly signature: string; readonly body: Buffer }[] {
  const colour = Buffer.concat([ascii('para'), uint32(0), Buffer.from([0, 3, 0, 0]), ...curve.map(fixed)]);
  return [
    { signature: 'desc', body: words('sRGB IEC61966-2.1') },
    { signature: 'cprt', body: words('No rights reserved') },
    { signature: 'wtpt', body: xyz(white) },
    ...Object.entries(primaries).map(([signature, values]) => ({ signature, body: xyz(values) })),
    ...['rTRC', 'gTRC', 'bTRC'].map((signature) => ({ signature, body: colour })),
    { signature: 'chad', body: Buffer.concat([ascii('sf32'), uint32(0), ...adaptation.map(fixed)]) },
  ];
}

/** Field by field as ICC.1:2004-10, 7.2, has them; what is zero is left so. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'ascii');
  // The date of the standard, 18 October 1999: a profile must have one, and it may not change from build to build.
  [1999, 10, 18].forEach((part, at) => {
    bytes.writeUInt16BE(part, 24 + 2 * at);
  });
  bytes.write('acsp', 36, 'ascii');
  Buffer.concat(white.map(fixed)).copy(bytes, 68);
  return bytes;
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([ascii('XYZ '), uint32(0), ...values.map(fixed)]);
}

/** One text in one language, as "multi-localised" Unicode. */
function words(text: string): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16();
  const record = [uint32(1), uint32(12), ascii('enUS'), uint32(letters.length), uint32(28)];
  return Buffer.concat([ascii('mluc'), uint32(0), ...record, letters]);
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'ascii');
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A number with 16 bits before and 16 after the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}
