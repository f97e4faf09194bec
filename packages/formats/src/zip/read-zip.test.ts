import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const limits = { entryCount: 5, totalBytes: 1_000_000, ratio: 100 };

it('what was packed comes out again, folders are no files', () => {
  const zip = openZip(
    writeZip([
      { name: 'a/b.txt', bytes: bytes('one') },
      { name: 'ü.xml', bytes: bytes('two') },
    ]),
  );

  expect(zip.names).toEqual(['a/b.txt', 'ü.xml']);
  expect([text(zip.read('a/b.txt')), text(zip.read('ü.xml'))]).toEqual(['one', 'two']);
  expect(() => zip.read('c')).toThrow('"c" is not in the archive.');
});

it.each(['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'C:\\a', '..\\a', 'a//b', './a', 'a\0b'])(
  'a name that leads out of the archive is refused: %j',
  (name) => {
    expect(() => openZip(writeZip([{ name, bytes: bytes('x') }]))).toThrow(/leads out of it/);
  },
);

it('too many files, and more than may be unpacked, are refused by the directory alone', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, bytes: bytes('x') }));
  expect(() => openZip(writeZip(many), limits)).toThrow('The archive holds 6 files; at most 5 are taken.');

  const claims = Buffer.from(writeZip([{ name: 'a', bytes: bytes('x') }]));
  claims.writeUInt32LE(2_000_000_000, claims.indexOf('PK\x01\x02') + 24);
  expect(() => openZip(claims)).toThrow('The archive claims 2,000 MB; at most 200 MB are unpacked.');
});

it('a file that unfolds more than a hundredfold is refused', () => {
  const bomb = writeZip([{ name: 'bomb', bytes: new Uint8Array(500_000) }]);

  expect(() => openZip(bomb)).toThrow('"bomb" is packed too tightly to be what it says it is.');
});

it('an archive that lies about a size is found out while it is unpacked', () => {
  const packed = deflateRawSync(new Uint8Array(5_000_000));
  const honest = Buffer.from(writeZip([{ name: 'a', bytes: Buffer.from(packed) }]));
  const directoryAt = honest.indexOf('PK\x01\x02');
  honest.writeUInt32LE(100, directoryAt + 24);

  expect(() => openZip(honest).read('a')).toThrow(/larger than its archive says|is damaged in the archive/);
});

it('a changed byte is found out', () => {
  const zip = Buffer.from(writeZip([{ name: 'a', bytes: bytes('x'.repeat(1_000)) }]));
  zip.writeUInt8(zip.readUInt8(34) ^ 0xff, 34);

  expect(() => openZip(zip).read('a')).toThrow(/damaged/);
});

it('links, passwords and archives within archives are refused', () => {
  const change = (at: number, write: (zip: Buffer, at: number) => void) => {
    const zip = Buffer.from(writeZip([{ name: 'a', bytes: bytes('x') }]));
    write(zip, zip.indexOf('PK\x01\x02') + at);
    return zip;
  };
  const link = change(38, (zip, at) => {
    zip.writeUInt32LE(0o120777 * 0x10000, at);
    zip.writeUInt8(3, at - 33);
  });
  expect(() => openZip(link)).toThrow('The archive holds a link ("a"); only plain files are taken.');
  expect(() => openZip(change(8, (zip, at) => zip.writeUInt16LE(1, at)))).toThrow(/password/);

  const nested = writeZip([{ name: 'inner', bytes: writeZip([{ name: 'a', bytes: bytes('x') }]) }]);
  expect(() => openZip(nested).read('inner')).toThrow(
    'The archive holds another archive ("inner"); unpack that one first.',
  );
});

it('two files of one name, and files that share bytes, are refused', () => {
  const two = () =>
    Buffer.from(
      writeZip([
        { name: 'a', bytes: bytes('one') },
        { name: 'b', bytes: bytes('two') },
      ]),
    );
  const sameName = two();
  sameName[sameName.lastIndexOf('PK\x01\x02') + 46] = 'a'.charCodeAt(0);
  expect(() => openZip(sameName)).toThrow('The archive holds two files of the same name.');

  const overlap = two();
  overlap.writeUInt32LE(3, overlap.lastIndexOf('PK\x01\x02') + 42);
  expect(() => openZip(overlap)).toThrow('The archive holds files that overlap.');
});

it('what is no archive, or half of one, is told', () => {
  expect(() => openZip(bytes('no archive at all, only words'))).toThrow('The file is not a zip archive.');
  const zip = writeZip([{ name: 'a', bytes: bytes('x') }]);
  expect(() => openZip(zip.subarray(0, zip.length - 10))).toThrow(/damaged/);
});
