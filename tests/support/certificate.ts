import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import path from 'node:path';

/** A tagged value of DER, which X.509 is written in (ITU-T X.690). */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const whole = (value: number) => der(0x02, Buffer.from([value]));
const identifier = (...bytes: number[]) => der(0x06, Buffer.from(bytes));
const time = (date: Date) =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`, 'latin1'));

const ecdsaWithSha256 = sequence(identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const commonName = identifier(0x55, 0x04, 0x03);
const subjectAltName = identifier(0x55, 0x1d, 0x11);

/** A host as a certificate names it: by its address (IPv4) or its name (RFC 5280, 4.2.1.6). */
const hostName = (one: string) =>
  isIPv4(one) ? der(0x87, Buffer.from(one.split('.').map(Number))) : der(0x82, Buffer.from(one, 'latin1'));

/** A certificate that nobody signed but itself, for these hosts, and its key; good for two days. */
export function selfMade(names: string[]): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const day = 86_400_000;
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(names[0] ?? '')))));
  const alternatives = sequence(...names.map(hostName));
  const body = sequence(
    der(0xa0, whole(2)),
    whole(1),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(subjectAltName, der(0x04, alternatives)))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const encoded = sequence(body, ecdsaWithSha256, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${encoded.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

/** The same as the files that Neo4j looks for in a folder. */
export function selfMadeFiles(folder: string, names: string[]): { cert: string; key: string; file: string } {
  const made = selfMade(names);
  const file = path.join(folder, 'public.crt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, made.cert);
  writeFileSync(path.join(folder, 'private.key'), made.key, { mode: 0o600 });
  return { ...made, file };
}
