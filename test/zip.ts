/** Reads what is in a zip archive, as the stores' machines will: central directory, stored or deflated files. */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** @returns the files of an archive by path */
export function readZip(path: string): Map<string, Buffer> {
  const zip = readFileSync(path);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error(`${path} is no zip archive.`);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${path} is damaged at ${at}.`);
    const [names, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + names!);
    const local = zip.readUInt32LE(at + 42);
    // The local header has a name and extra field of its own length.
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const packed = zip.readUInt16LE(at + 10) === DEFLATED;
    if (!name.endsWith('/')) files.set(name, packed ? inflateRawSync(data) : data);
    at += 46 + names! + extra! + comment!;
  }
  return files;
}
